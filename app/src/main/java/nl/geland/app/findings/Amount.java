package nl.geland.app.findings;

/**
 * How many of how many, said in words: of a few people a percentage says more than is known.
 *
 * <p>The fixed table: 0 nobody; 1 one; all of two or more everybody; 2 or 3 a few; up to but not half a part; exactly half half of them; more than
 * half but not two thirds more than half; from two thirds on most. The first that holds is said.
 *
 * @param said how many did
 * @param of how many could have
 */
record Amount(int said, int of) {

    /** From this many on a percentage may stand beside the words. */
    static final int PERCENT_FROM = 20;

    Amount {
        if (said < 0 || of < said) {
            throw new IllegalArgumentException("Of " + of + " people " + said + " cannot have said something");
        }
    }

    /** Key of the words. */
    String key() {
        return "findings.amount." + word();
    }

    /** Whether a percentage may be shown. */
    boolean allowsPercent() {
        return of >= PERCENT_FROM;
    }

    private String word() {
        if (of == 0) {
            return "not-asked";
        }
        if (said == 0) {
            return "nobody";
        }
        if (said == 1) {
            return "one";
        }
        if (said == of) {
            return "all";
        }
        if (said <= 3) {
            return "few";
        }
        if (2 * said < of) {
            return "part";
        }
        if (2 * said == of) {
            return "half";
        }
        return 3 * said < 2 * of ? "more-than-half" : "most";
    }
}
