package nl.geland.analysis.simulation;

/** Where somebody is on the road to work, from the month they got a home. */
public enum Place {
    /** On benefit, still learning the language. */
    BENEFIT(0),
    /** On benefit, with the language. */
    LANGUAGE(1),
    /** In paid work, off the benefit. */
    WORK(2),
    /** In education, off the benefit. */
    STUDY(3),
    /** Gone from the town. */
    LEFT(4);

    /** The place in arrays. */
    final int number;

    Place(int number) {
        this.number = number;
    }

    /** Whether the municipality pays a benefit. */
    public boolean isOnBenefit() {
        return this == BENEFIT || this == LANGUAGE;
    }
}
