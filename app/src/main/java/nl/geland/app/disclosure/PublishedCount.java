package nl.geland.app.disclosure;

/**
 * How many things there are, as the public reads it: a number rounded to five from ten on, a word for fewer. For things
 * people made, such as reports; persons are counted in a {@link PublishedTable}, which is held against earlier releases.
 */
public final class PublishedCount implements Published {

    private static final long FEW = 10;
    private static final long BASE = 5;

    private final long rounded;

    private PublishedCount(long rounded) {
        this.rounded = rounded;
    }

    /** So many things. */
    public static PublishedCount of(long things) {
        if (things < 0) {
            throw new IllegalArgumentException("A number of things is 0 or more");
        }
        return new PublishedCount(things < FEW ? Math.min(things, 1) : (things + BASE / 2) / BASE * BASE);
    }

    /** Whether there is nothing. */
    public boolean isNothing() {
        return rounded == 0;
    }

    /** Whether there are fewer than ten, so that no number is told. */
    public boolean isFew() {
        return rounded == 1;
    }

    /** About how many: ten or more, a multiple of five. */
    public long about() {
        if (rounded < FEW) {
            throw new IllegalStateException("Fewer than ten have no number; ask isFew() first");
        }
        return rounded;
    }
}
