package nl.geland.app.qda;

import nl.geland.app.coding.CodedStudy;

/** The description of a code in exchange files: its definition, and beneath it the fields that the standard has no place for. */
final class CodeFields {

    static final String ORIGIN = "Geland";

    private CodeFields() {}

    static String write(CodedStudy.Code code) {
        return OwnFields.with(code.definition())
                .field("slug", code.slug())
                .field("name-en", code.nameEn())
                .field("use-when", code.useWhen())
                .field("not-when", code.notWhen())
                .field("example", code.example())
                .write();
    }

    /** Whether a file says that it was written here. */
    static boolean isOurs(String origin) {
        return origin.equals(ORIGIN);
    }
}
