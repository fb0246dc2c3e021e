package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTests {

    @Test
    void readsBackWhatIsWritten() {
        var blocks = List.<Block>of(
                new Block.Heading(2, "Wat <zeggen> zij & wij?"),
                new Block.Heading(3, "E\u0301\u00E9n \"twee\" 'drie'"),
                new Block.Paragraph("Een regel\nen nog een."),
                new Block.Said("Ik <b>zwaai</b>.\nElke dag.", "bewoner"),
                new Block.Points(List.of("een", "twee & drie")),
                new Block.Table(
                        "Wie & wat",
                        List.of("Groep", "Gehoord"),
                        List.of(List.of("Bewoners", "5"), List.of("Nieuwkomers", "< 5"))));
        assertThat(ReportReader.read(ReportHtml.write(blocks))).hasValue(blocks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<script>alert(1)</script>",
                "<p>een</p><script>alert(1)</script>",
                "<p onclick=\"x()\">een</p>",
                "<p>een <b>twee</b></p>",
                "<h4>een</h4>",
                "<h2>een</h3>",
                "<ul><li>een</li><script>1</script></ul>",
                "<ul><li><img src=x onerror=alert(1)></li></ul>",
                "<blockquote class=\"report__quote\"><p>een</p><img src=x><footer>wie</footer></blockquote>",
                "<p>een</p>\n<iframe src=\"x\"></iframe>"
            })
    void readsNothingThatIsNotWrittenHere(String html) {
        assertThat(ReportReader.read(html)).isEmpty();
    }
}
