package nl.geland.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A field for a number never says how many characters fit: a browser would cut what is pasted, and another number would be saved. */
class NumberFieldTests {

    private static final Pattern FIELD =
            Pattern.compile("@template\\.\\w+(?:\\.\\w+)*\\((?:[^`\\n])*|<input[^>]*>", Pattern.DOTALL);
    private static final Pattern NUMBER =
            Pattern.compile("inputmode\\s*=\\s*\"(?:numeric|decimal)\"|type\\s*=\\s*\"number\"");

    @Test
    void noTemplateCutsANumber() throws IOException {
        try (var all = Files.walk(Path.of("src/main/jte"))) {
            for (var template :
                    all.filter(file -> file.toString().endsWith(".jte")).toList()) {
                assertThat(cutting(Files.readString(template)))
                        .as(
                                "number fields with a maxlength in %s; the server says beside the field what fits",
                                template)
                        .isEmpty();
            }
        }
    }

    @Test
    void findsAFieldThatCutsANumber() {
        assertThat(cutting("@template.web.field(page = page, name = \"n\", inputmode = \"numeric\", maxlength = 4)"))
                .hasSize(1);
        assertThat(cutting(
                        "@template.web.field(page = page, maxlength = 8, value = f(\"x\"), inputmode = \"decimal\")"))
                .hasSize(1);
        assertThat(cutting("<p><input type=\"number\" name=\"n\"\n maxlength=\"2\"></p>"))
                .hasSize(1);
        assertThat(cutting("@template.web.field(page = page, inputmode = \"numeric\")\n"
                        + "@template.web.field(page = page, name = \"words\", maxlength = 200)"))
                .isEmpty();
    }

    /** The fields of a template that are for a number and say how many characters fit. */
    private static List<String> cutting(String template) {
        var cutting = new ArrayList<String>();
        var fields = FIELD.matcher(template);
        while (fields.find()) {
            if (NUMBER.matcher(fields.group()).find() && fields.group().contains("maxlength")) {
                cutting.add(fields.group());
            }
        }
        return cutting;
    }
}
