package nl.geland.analysis.masking;

/**
 * How the numbers that are not hidden are told. One value is one way: rounding and cell keys cannot be had together,
 * because two kinds of noise on one number can be held against each other.
 */
public sealed interface Publishing {

    /** As counted. */
    static Publishing asCounted() {
        return new AsCounted();
    }

    /** Each number, totals too, to the nearest multiple of a base. */
    static Publishing roundedTo(int base) {
        return new Rounded(base);
    }

    /** With noise by cell key. */
    static Publishing withCellKeys(PerturbationTable table) {
        return new CellKeys(table);
    }

    /** Whether shown parts add up to their shown whole. */
    boolean isAdditive();

    /** As counted: parts add up to their wholes. */
    record AsCounted() implements Publishing {
        @Override
        public boolean isAdditive() {
            return true;
        }
    }

    /**
     * Rounded to the nearest multiple of a base, halves up, each number by itself: parts need not add up to their whole.
     *
     * @param base 2 to 1,000,000; for counts a divisor of the minimum, so that nothing is rounded to below it
     */
    record Rounded(int base) implements Publishing {

        private static final int MOST = 1_000_000;

        public Rounded {
            if (base < 2 || base > MOST) {
                throw Problems.one("base of rounding", base, "2 to " + MOST);
            }
        }

        @Override
        public boolean isAdditive() {
            return false;
        }

        long rounded(long number) {
            return Math.floorDiv(number + base / 2, (long) base) * base;
        }

        /** The smallest number that is rounded to this one. */
        long least(long shown) {
            return shown - base / 2;
        }

        /** The largest number that is rounded to this one. */
        long most(long shown) {
            return shown + (base - 1) / 2;
        }
    }

    /**
     * With noise by cell key: parts do not add up to their whole, and nothing is done to make them.
     *
     * @param table how likely each noise is; its blocked numbers must reach up to the minimum
     */
    record CellKeys(PerturbationTable table) implements Publishing {
        @Override
        public boolean isAdditive() {
            return false;
        }
    }
}
