package nl.geland.app.housing;

import java.util.List;
import nl.geland.app.web.Sort;

/** Why a home was given although its rent is above the cut-off. */
enum AboveCutOff {
    NOTHING_ELSE,
    FAMILY_GROWS,
    HEALTH,
    INCOME;

    static final List<AboveCutOff> LIST = List.of(values());

    String code() {
        return Sort.parameter(this);
    }

    String key() {
        return "housing.above." + code();
    }
}
