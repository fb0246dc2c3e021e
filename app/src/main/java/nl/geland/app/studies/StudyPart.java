package nl.geland.app.studies;

/** What somebody does in a study. */
public enum StudyPart {
    /** Asks, hears, takes names out, codes and writes. */
    TEAM,
    /** Codes blind beside the team, and looks through a sample of what the team took names out of. */
    SECOND_CODER
}
