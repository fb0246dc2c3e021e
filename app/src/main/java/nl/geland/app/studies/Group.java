package nl.geland.app.studies;

import java.util.Locale;

/** As what somebody is heard; policy texts are a group of their own. */
public enum Group {
    PROFESSIONAL,
    VOLUNTEER,
    NEWCOMER,
    RESIDENT,
    POLICY;

    String key() {
        return "studies.group." + name().toLowerCase(Locale.ROOT);
    }
}
