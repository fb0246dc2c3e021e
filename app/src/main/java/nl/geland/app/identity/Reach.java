package nl.geland.app.identity;

import java.util.Locale;

/** The people a transaction can see, as the database knows it under {@code geland.reach}. */
enum Reach {
    ALL,
    OWN,
    NONE;

    String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
