package nl.geland.app.casework;

import java.util.List;
import java.util.Locale;

/** A named rule that says who needs attention; its reasons and dates come from the function {@code casework.attention_on}. */
enum Rule {
    NO_CONTACT,
    INTAKE_MISSING,
    PLAN_MISSING,
    TERM_ENDS,
    HOME_MISSING,
    BENEFIT_WITHOUT_OFFER,
    JOB_ENDED;

    /** All of them, in the order in which they are shown. */
    static final List<Rule> ALL = List.of(values());

    /** Key of its name in words; with {@code .meaning} behind it, of what it looks at. */
    String key() {
        return "casework.rule." + code();
    }

    /** How it is written in an address. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
