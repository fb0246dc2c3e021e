package nl.geland.analysis.masking;

/**
 * The smallest number of persons that may be shown, with the reason where it is under ten.
 *
 * @param persons 10 or more; 5 to 9 only with a reason
 * @param reason why fewer than ten may be shown, in words that can be published; empty for ten or more
 */
public record Minimum(int persons, String reason) {

    /** The house rule. */
    public static final Minimum TEN = new Minimum(10, "");

    private static final int LEAST = 5;
    private static final int WITHOUT_REASON = 10;

    public Minimum {
        if (persons < LEAST) {
            throw Problems.one("minimum", persons, "10 or more, or 5 to 9 with a reason");
        }
        if (persons < WITHOUT_REASON && reason.isBlank()) {
            throw Problems.one("reason for a minimum of " + persons, "blank", "why fewer than 10 may be shown");
        }
    }

    /** Five, for this reason. */
    public static Minimum five(String reason) {
        return new Minimum(LEAST, reason);
    }
}
