package nl.geland.app.simulation;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.regex.Pattern;

/**
 * How large the letters of a printed sheet may be so that it stays one side of A4: the more is told, the smaller.
 *
 * <p>Measured on printed sheets: a thousand characters more cost nine tenths of a point, a row of a table one twelfth. Up to a point is kept in hand.
 */
public final class Letters {

    /** In tenths of a point, as the style sheet knows them. */
    private static final int LARGEST = 90;

    private static final int SMALLEST = 58;

    private static final double OF_NOTHING = 151;
    private static final double PER_CHARACTER = 0.009;
    private static final double PER_ROW = 0.85;

    private static final Pattern ROW = Pattern.compile("<tr\\b");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Letters() {}

    /** In tenths of a point. */
    public static int of(Content... parts) {
        var written = new StringOutput();
        var output = new OwaspHtmlTemplateOutput(written);
        for (var part : parts) {
            part.writeTo(output);
        }
        var html = written.toString();
        var characters =
                SPACE.matcher(TAG.matcher(html).replaceAll(" ")).replaceAll(" ").length();
        var size = OF_NOTHING
                - PER_CHARACTER * characters
                - PER_ROW * ROW.matcher(html).results().count();
        return Math.clamp((int) size, SMALLEST, LARGEST);
    }
}
