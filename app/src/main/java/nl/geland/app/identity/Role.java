package nl.geland.app.identity;

/** What someone does here; it decides which pages are theirs and which people they may see. */
public enum Role {
    /** Keeps users and files (<i>beheerder</i>); sees no dossier. */
    ADMINISTRATOR,
    /** Leads the case managers (<i>teamleider</i>); sees every dossier. */
    TEAM_LEAD,
    /** Accompanies newcomers (<i>klantmanager</i>); sees the dossiers of the own caseload. */
    CASE_MANAGER,
    /** Prepares decisions of the council (<i>beleidsadviseur</i>); sees figures, never a name. */
    POLICY_ADVISER,
    /** Studies what works (<i>onderzoeker</i>); sees figures, never a name. */
    RESEARCHER,
    /** Reports obstacles from outside the team (<i>melder</i>): a professional, volunteer or newcomer; sees the desk and nothing else. */
    REPORTER;

    /** Which people this role may see. */
    Reach reach() {
        return switch (this) {
            case TEAM_LEAD -> Reach.ALL;
            case CASE_MANAGER -> Reach.OWN;
            case ADMINISTRATOR, POLICY_ADVISER, RESEARCHER, REPORTER -> Reach.NONE;
        };
    }
}
