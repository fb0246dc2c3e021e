package nl.geland.app.qda;

import java.util.Locale;

/** What does not come through an exchange. Each has a sentence in the words files, under its key; {0} = how many. */
enum Lost {
    /** The number of the study itself. */
    STUDY_NUMBER,
    /** Who speaks in which turn, and which question of the guide a turn asks. */
    TURNS,
    GUIDE,
    /** In which order codes, codings and notes stand. */
    ORDER,
    /** Texts, codings, notes and participants: a codebook has none. */
    ALL_BUT_CODES,
    /** Everything but what was coded: an archive of the first format. */
    ALL_BUT_CODED,
    /** Everything but codings. */
    ALL_BUT_CODINGS,
    /** Definitions and the tree of codes. */
    CODEBOOK,
    NOTES,
    PARTICIPANTS,
    /** What we say of a coding beside its code. */
    OWN_FIELDS,
    /** Characters that XML does not know. */
    CHARACTERS,

    /** People whose work comes to stand under an account with a letter. */
    PEOPLE,
    /** Talks of which there is only a raw text. */
    RAW_TEXTS,
    /** The work of others on texts that were still coded blind. */
    BLIND_WORK,
    /** Texts that are out of work, with all that was coded in them. */
    OUT_OF_WORK,
    /** Who approved a quote. */
    APPROVALS,
    /** The public text of a report. */
    PUBLIC_TEXTS,
    /** Which reports are public. */
    RELEASES,

    PICTURES,
    SOUND,
    /** A PDF of which only the text comes in. */
    PDF_LAYOUT,
    /** A PDF without a text. */
    PDF,
    /** A text whose words are not in the file, or in no known spelling. */
    TEXT_MISSING,
    /** Styles of a text. */
    STYLES,
    /** A marked stretch without a code or a note. */
    BARE_SELECTIONS,
    /** A coding of a whole text. */
    WHOLE_TEXTS,
    LINKS,
    GRAPHS,
    SETS,
    VARIABLES,
    CASES,
    USERS,
    COLOURS,
    /** The second thing with the number of another. */
    TWICE,
    /** Something that refers to what is not there. */
    DANGLING,
    /** Codings of which the file does not say what we ask; they get the most careful answer. */
    FILLED_IN;

    String key() {
        return "qda.lost." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
