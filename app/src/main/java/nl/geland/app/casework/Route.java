package nl.geland.app.casework;

import java.util.Locale;

/** The learning route (<i>leerroute</i>) of a plan; before 2022 there was none. */
enum Route {
    B1,
    EDUCATION,
    SELF_RELIANCE,
    NONE;

    String key() {
        return "casework.route." + code();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
