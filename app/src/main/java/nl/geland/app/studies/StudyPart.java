package nl.geland.app.studies;

import nl.geland.app.identity.Role;

/** What somebody does in a study. */
public enum StudyPart {
    /** Asks, hears, takes names out, codes and writes. A policy adviser does so without the raw texts, in which names stand. */
    TEAM,
    /** Codes blind beside the team; a researcher also looks through a sample of what the team took names out of. */
    SECOND_CODER;

    /** Whether it can be done by who has a role; who keeps users, and who reports from outside, works on no study. */
    boolean isFor(Role role) {
        return switch (role) {
            case RESEARCHER, POLICY_ADVISER -> true;
            case TEAM_LEAD, CASE_MANAGER -> this == SECOND_CODER;
            case ADMINISTRATOR, REPORTER -> false;
        };
    }
}
