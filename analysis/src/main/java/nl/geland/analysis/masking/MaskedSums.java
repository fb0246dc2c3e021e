package nl.geland.analysis.masking;

/** A table of sums after masking, with the numbers of persons behind them: the two are released together. */
public final class MaskedSums {

    private final Masked sums;
    private final Masked contributors;

    MaskedSums(Masked sums, Masked contributors) {
        this.sums = sums;
        this.contributors = contributors;
    }

    /** The sums that may go to the public. */
    public MaskedTable table() {
        return sums.table();
    }

    /** How many persons are behind each sum; hidden wherever it could tell about a few. */
    public Masked contributors() {
        return contributors;
    }

    /** What was hidden and why: not for the public. */
    public MaskingReport report() {
        return sums.report();
    }

    /** What the sums tell, for the log of releases. */
    public Release release() {
        return sums.release();
    }
}
