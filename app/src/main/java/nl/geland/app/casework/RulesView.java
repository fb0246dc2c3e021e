package nl.geland.app.casework;

import java.util.List;

/**
 * The rules and what was changed of them.
 *
 * @param mayChange whether the viewer may change a rule
 */
record RulesView(List<RuleSheet> rules, List<RuleChange> changes, boolean mayChange) {}
