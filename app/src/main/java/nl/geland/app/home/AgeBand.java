package nl.geland.app.home;

/** Age on the day of housing, in bands that keep groups large. */
enum AgeBand {
    UNDER_18("0-17", 17),
    FROM_18("18-24", 24),
    FROM_25("25-34", 34),
    FROM_35("35-44", 44),
    FROM_45("45-54", 54),
    FROM_55("55-65", 65),
    FROM_66("66+", Integer.MAX_VALUE);

    private final String key;
    private final int last;

    AgeBand(String key, int last) {
        this.key = key;
        this.last = last;
    }

    String key() {
        return key;
    }

    static AgeBand of(int age) {
        for (var band : values()) {
            if (age <= band.last) {
                return band;
            }
        }
        throw new IllegalStateException("The last band has no end");
    }
}
