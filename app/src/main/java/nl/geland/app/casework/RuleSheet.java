package nl.geland.app.casework;

import java.util.List;

/**
 * A rule as it is set: on or off, and the numbers it works with.
 *
 * @param version counts the changes, so that nobody overwrites what a colleague changed meanwhile
 */
record RuleSheet(Rule rule, boolean active, int version, List<Setting> settings) {

    /** A number of a rule, and what it may be. */
    record Setting(String name, int value, int lowest, int highest) {

        /** Key of what the number is, for the rule. */
        String key(Rule rule) {
            return rule.key() + "." + name;
        }
    }

    RuleSheet {
        settings = List.copyOf(settings);
    }
}
