package nl.geland.app.casework;

import java.util.Map;
import nl.geland.app.web.FormErrors;

/**
 * The form of one rule.
 *
 * @param sheet the rule as it is set now
 * @param typed what stands in the fields, by name of the number
 * @param stale whether a colleague changed the rule meanwhile, so that both versions are shown
 */
record RuleView(RuleSheet sheet, boolean active, Map<String, String> typed, FormErrors errors, boolean stale) {

    String typed(RuleSheet.Setting setting) {
        return typed.getOrDefault(setting.name(), Integer.toString(setting.value()));
    }
}
