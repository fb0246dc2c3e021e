package nl.geland.app.texts;

import java.util.Locale;

/** Why a file is not taken in as a transcript. Each has a sentence in the words files, under its key. */
public enum Reason {
    /** {0} = how many mebibytes are allowed. */
    TOO_LARGE,
    /** {0} = how many characters are allowed. */
    TOO_LONG,
    EMPTY,
    UNKNOWN_FORMAT,
    BINARY,
    /** {0} = the line. */
    MIXED_ENCODINGS,
    /** {0} = the line. */
    UNKNOWN_ENCODING,
    BROKEN_CHARACTER,
    NO_CUES,
    /** {0} = the line. */
    CUE_TIMES,
    OLD_OFFICE,
    ENCRYPTED,
    MACROS,
    EXTERNAL_CONTENT,
    NOT_THIS_FORMAT,
    ARCHIVE_BROKEN,
    /** {0} = how many entries are allowed. */
    ARCHIVE_ENTRIES,
    ARCHIVE_PATH,
    ARCHIVE_DUPLICATE,
    ARCHIVE_SIZES,
    ARCHIVE_BOMB,
    XML_BROKEN,
    XML_DOCTYPE,
    /** {0} = how many levels are allowed. */
    XML_DEPTH,
    /** {0} = how many seconds are allowed. */
    TOO_COSTLY,
    UNREADABLE;

    public String key() {
        return "texts.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
