package nl.geland.app.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;

/** The fields of a code. */
final class CodeForm {

    static final String[] FIELDS = {
        "version", "name", "nameEn", "theme", "beneath", "definition", "useWhen", "notWhen", "example"
    };

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_THEME = 60;
    private static final int LONGEST = 1000;

    private CodeForm() {}

    /**
     * What a form says of a code.
     *
     * @param code the code it is about, which cannot stand beneath itself; null for a new one
     */
    static CodeEntry.Text text(CodingForm form, List<CodeEntry> entries, @Nullable UUID code) {
        return new CodeEntry.Text(
                form.text("name", LONGEST_NAME),
                form.optional("nameEn", LONGEST_NAME),
                form.optional("theme", LONGEST_THEME),
                beneath(form, entries, code),
                form.text("definition", LONGEST),
                form.optional("useWhen", LONGEST),
                form.optional("notWhen", LONGEST),
                form.optional("example", LONGEST));
    }

    /** The code above; null for none, or with an error where that cannot be. */
    static @Nullable UUID beneath(CodingForm form, List<CodeEntry> entries, @Nullable UUID code) {
        if (form.typed("beneath").isEmpty()) {
            return null;
        }
        var above = Sent.id(form.typed("beneath"));
        var known = entries.stream().anyMatch(entry -> entry.id().equals(above) && !entry.retired());
        if (!known || (code != null && CodebookDesk.isBeneath(entries, /* code= */ above, /* above= */ code))) {
            form.fault("beneath", "beneath");
            return null;
        }
        return above;
    }

    /** A form with what a code says now. */
    static CodingForm of(CodeEntry entry) {
        var above = entry.code().beneath();
        return CodingForm.fresh(Map.of(
                "name", entry.name(),
                "nameEn", entry.code().nameEn(),
                "theme", entry.code().theme(),
                "beneath", above == null ? "" : above.toString(),
                "definition", entry.code().definition(),
                "useWhen", entry.code().useWhen(),
                "notWhen", entry.code().notWhen(),
                "example", entry.code().example()));
    }
}
