package nl.geland.app.exchange;

/**
 * How large a file may be. They hold before parsing, so that a hostile file costs little.
 *
 * @param bytes size of one file
 * @param columns cells in one row
 * @param rowCharacters characters in one row
 * @param rows rows in one file
 * @param findings faults in one file; a file with more is not the file it seems to be
 */
record Limits(long bytes, int columns, int rowCharacters, int rows, int findings) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** For a file that comes in through the page. */
    static final Limits UPLOAD = new Limits(20 * MEBIBYTE, 200, 65_536, 10_000_000, 50_000);

    /** For a file that someone with access to the machine names on the command line. */
    static final Limits COMMAND = new Limits(2048 * MEBIBYTE, 200, 65_536, 10_000_000, 50_000);

    long mebibytes() {
        return bytes / MEBIBYTE;
    }
}
