package nl.geland.app.texts;

/**
 * How large a transcript may be; they hold before and while it is read, so that a hostile file costs little.
 *
 * @param packedBytes size of the file
 * @param unpackedBytes what all parts of an archive may say they unpack to
 * @param ratio how many bytes one packed byte may become, in parts above a tenth of a megabyte
 * @param entries parts of an archive
 * @param depth elements inside elements
 * @param characters length of the text
 */
public record Limits(int packedBytes, int unpackedBytes, int ratio, int entries, int depth, int characters) {

    private static final int MEBIBYTE = 1024 * 1024;

    public static final Limits UPLOAD = new Limits(20 * MEBIBYTE, 200 * MEBIBYTE, 100, 1_000, 100, 5_000_000);

    public int mebibytes() {
        return packedBytes / MEBIBYTE;
    }
}
