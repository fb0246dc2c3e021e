package nl.geland.app.qda;

import java.util.Locale;
import nl.geland.app.texts.Reason;

/** Why a file from elsewhere is not read. Each has a sentence in the words files, under its key. */
enum QdaReason {
    /** {0} = how many mebibytes are allowed. */
    TOO_LARGE,
    /** {0} = how many characters are allowed. */
    TOO_LONG,
    /** {0} = how many parts of a project are allowed. */
    TOO_MANY,
    EMPTY,
    UNKNOWN_FORMAT,
    ENCRYPTED,
    ARCHIVE_BROKEN,
    ARCHIVE_ENTRIES,
    ARCHIVE_PATH,
    ARCHIVE_DUPLICATE,
    ARCHIVE_SIZES,
    ARCHIVE_BOMB,
    XML_BROKEN,
    XML_DOCTYPE,
    XML_DEPTH,
    NO_PROJECT,
    TWO_PROJECTS,
    NOT_A_PROJECT,
    NOT_A_CODEBOOK,
    CODES_IN_CIRCLE,
    NOT_OURS,
    OTHER_VERSION,
    CHANGED,
    NOT_SOUND,
    /** {0} = how many seconds are allowed. */
    TOO_COSTLY,
    UNREADABLE;

    String key() {
        return "qda.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason that says the same of this file as that of a text file. */
    static QdaReason of(Reason reason) {
        for (var own : values()) {
            if (own.name().equals(reason.name())) {
                return own;
            }
        }
        return UNREADABLE;
    }
}
