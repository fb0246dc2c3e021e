package nl.geland.app.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams checked rows to the stage of their kind by COPY, on the connection of the transaction. Values for the vault wait in memory until
 * a block of them is full; then the one stream stands aside for the other.
 */
final class Staging {

    private static final int VAULT_BLOCK = 4 << 20;

    private final PGConnection connection;
    private final String statement;
    private final String vaultStatement;
    private final List<Field> fields;
    private final FieldCipher cipher;
    private final String table;
    private final boolean vaulted;
    private final int personAt;
    private final CopyLine line = new CopyLine(this::send);
    private final CopyLine vaultLine = new CopyLine(this::gather);
    private byte[] waiting = new byte[1 << 12];
    private int waitingLength;
    private @Nullable CopyIn copy;

    Staging(Connection connection, Recognition recognition, FieldCipher cipher) throws SQLException {
        this.connection = connection.unwrap(PGConnection.class);
        this.cipher = cipher;
        var kind = recognition.known();
        statement = kind.copyStatement();
        vaultStatement = kind.vaultStatement();
        fields = kind.fields();
        table = table(statement);
        vaulted = !vaultStatement.isEmpty()
                && fields.stream()
                        .anyMatch(field -> field.vault()
                                && recognition.column(field.name()).isPresent());
        personAt = fields.stream().map(Field::type).toList().indexOf(Field.Type.PERSON);
    }

    /** The ledger behind the stage, which is what encrypted values are bound to: {@code trajectories.profile}. */
    static String table(String statement) {
        var words = statement.strip().split("[\\s(]+", 3);
        return words.length < 2 ? "" : words[1].replaceFirst("_stage$", "");
    }

    void add(Checked row) throws IOException {
        line.add(Integer.toString(row.row()));
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (!field.vault()) {
                add(row, i, field);
            }
        }
        line.end();
        if (vaulted) {
            vault(row);
        }
    }

    private void add(Checked row, int at, Field field) {
        var value = row.value(at);
        switch (field.type()) {
            case PERSON, HOUSEHOLD -> {
                var id = row.id(at);
                line.add(id == null ? null : id.toString());
                if (field.introduces()) {
                    line.add(value);
                }
            }
            case DATE, MONTH, HALF_YEAR, INTEGER, DECIMAL, TEXT, CODE, YES_NO -> {
                if (field.encrypted()) {
                    line.add(sealed(row, field, value));
                } else {
                    line.add(value);
                }
            }
        }
    }

    private byte @Nullable [] sealed(Checked row, Field field, @Nullable String value) {
        var person = personAt < 0 ? null : row.id(personAt);
        return value == null || person == null ? null : cipher.seal(table, field.name(), person, value);
    }

    private void vault(Checked row) throws IOException {
        var person = row.id(personAt);
        vaultLine.add(Integer.toString(row.row())).add(person == null ? null : person.toString());
        for (var i = 0; i < fields.size(); i++) {
            if (fields.get(i).vault()) {
                vaultLine.add(row.value(i));
            }
        }
        vaultLine.end();
    }

    /** Ends the streams; what was sent stands in the stage. */
    void end() throws IOException, SQLException {
        line.flush();
        close();
        vaultLine.flush();
        deliverVault();
    }

    /** Ends the streams after a refusal, so that the transaction can go on without this file. */
    void abandon() throws SQLException {
        close();
        Arrays.fill(waiting, (byte) 0);
        waitingLength = 0;
    }

    /** Breaks the stream off; the transaction cannot go on. */
    void cancel() throws SQLException {
        var open = copy;
        copy = null;
        if (open != null && open.isActive()) {
            open.cancelCopy();
        }
    }

    private void close() throws SQLException {
        var open = copy;
        copy = null;
        if (open != null) {
            open.endCopy();
        }
    }

    private void send(byte[] block, int length) throws IOException {
        try {
            var open = copy;
            if (open == null) {
                open = connection.getCopyAPI().copyIn(statement);
                copy = open;
            }
            open.writeToCopy(block, 0, length);
        } catch (SQLException e) {
            throw new IOException("The database did not take the rows for " + table, e);
        }
    }

    private void gather(byte[] block, int length) throws IOException {
        if (waitingLength + length > waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(waiting.length * 2, waitingLength + length));
        }
        System.arraycopy(block, 0, waiting, waitingLength, length);
        waitingLength += length;
        if (waitingLength >= VAULT_BLOCK) {
            try {
                close();
                deliverVault();
            } catch (SQLException e) {
                throw new IOException("The database did not take the rows for the vault", e);
            }
        }
    }

    private void deliverVault() throws SQLException {
        if (waitingLength > 0) {
            var stream = connection.getCopyAPI().copyIn(vaultStatement);
            stream.writeToCopy(waiting, 0, waitingLength);
            stream.endCopy();
            Arrays.fill(waiting, (byte) 0);
            waitingLength = 0;
        }
    }
}
