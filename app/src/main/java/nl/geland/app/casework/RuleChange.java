package nl.geland.app.casework;

import java.time.Instant;

/**
 * A change of a rule: who, when, from what to what.
 *
 * @param setting which number, or {@code active} for on (1) and off (0)
 */
record RuleChange(Rule rule, Instant at, String by, String setting, int was, int became) {

    boolean onOrOff() {
        return setting.equals("active");
    }
}
