package nl.geland.app.exchange;

import java.time.Duration;
import nl.geland.app.trajectories.Finding;

/**
 * How large a file may be, and how long it may take. The first holds before parsing, so that a hostile file costs little.
 *
 * @param bytes size of one file
 * @param columns cells in one row
 * @param rowCharacters characters in one row
 * @param rows rows in one file
 * @param findings faults in one file; a file with more is not the file it seems to be
 * @param time work on one file; a run has as many times that as it has files
 */
record Limits(long bytes, int columns, int rowCharacters, int rows, int findings, Duration time) {

    private static final long MEBIBYTE = 1024L * 1024;

    private static final int FINDINGS = Finding.TOO_MANY - 1;

    /** For a file that comes in through the page. */
    static final Limits UPLOAD = new Limits(20 * MEBIBYTE, 200, 65_536, 500_000, FINDINGS, Duration.ofSeconds(60));

    /** For a file that someone with access to the machine names on the command line. */
    static final Limits COMMAND = new Limits(2048 * MEBIBYTE, 200, 65_536, 10_000_000, FINDINGS, Duration.ofDays(1));

    /** For rejected rows as we wrote them: two cells more than they had, and signs that make cells harmless. */
    static final Limits WRITTEN = new Limits(UPLOAD.bytes, 202, 2 * 65_536, 500_000, FINDINGS, UPLOAD.time);

    long mebibytes() {
        return bytes / MEBIBYTE;
    }
}
