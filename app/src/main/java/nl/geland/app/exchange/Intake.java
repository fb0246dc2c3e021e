package nl.geland.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import nl.geland.app.trajectories.Delivery;
import nl.geland.app.trajectories.FieldCipher;
import nl.geland.app.trajectories.Sources;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Takes one recognised file in, inside the transaction of its run: stages its rows while they are read, then has them settled. */
@Component
class Intake {

    private final DataSource database;
    private final FieldCipher cipher;
    private final Sources sources;

    Intake(DataSource database, FieldCipher cipher, Sources sources) {
        this.database = database;
        this.cipher = cipher;
        this.sources = sources;
    }

    /** A refusal is written down at the file and leaves nothing of it in the stage; the transaction goes on. */
    void take(Incoming file, Known known, Instant at, Limits limits, Progress progress) {
        var kind = file.recognised().known();
        kind.clear();
        try {
            var findings = new Findings(limits, file.recognised().supplement());
            var count = stage(file, known, findings, limits, progress);
            progress.at(file.name, Progress.Phase.SETTLING, count, count);
            var source = sources.register(file.name, file.content.sha256(), kind.name(), at);
            var supplement = file.recognised().supplement();
            file.settled(
                    count,
                    findings,
                    kind.settle(new Delivery(
                            source, at, supplement, file.recognised().absent())));
        } catch (Refusal refusal) {
            file.refuse(refusal);
        }
        kind.clear();
    }

    /** Watches over the work on some files, on the connection of the transaction. */
    Watch watch(int files, Limits limits, Progress progress) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            return new Watch(
                    connection.unwrap(PGConnection.class), limits.time().multipliedBy(Math.max(1, files)), progress);
        } catch (SQLException e) {
            throw new IllegalStateException("Only PostgreSQL can be watched", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private int stage(Incoming file, Known known, Findings findings, Limits limits, Progress progress) {
        var recognition = file.recognised();
        var connection = DataSourceUtils.getConnection(database);
        try {
            var staging = new Staging(connection, recognition, cipher);
            try {
                var rules = new RowRules(recognition, known, findings);
                var total = file.content.lines();
                var count = new FilePass(file.content, recognition, limits)
                        .check(rules, findings, staging::add, rows -> ticked(file, rows, total, progress));
                staging.end();
                return count;
            } catch (Refusal refusal) {
                staging.abandon();
                throw refusal;
            } catch (IOException | SQLException | RuntimeException fault) {
                staging.cancel();
                throw fault;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The rows of a file of kind " + recognition.known().name() + " could not be staged ("
                            + e.getSQLState() + ")",
                    e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void ticked(Incoming file, long rows, long total, Progress progress) {
        progress.at(file.name, Progress.Phase.READING, rows, total);
        goOn(progress);
    }

    /** Ends the run here when somebody asked for that; the transaction around it is undone. */
    static void goOn(Progress progress) {
        if (progress.cancelled()) {
            throw new Cancelled();
        }
    }

    /** Somebody ended the run. */
    static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }
}
