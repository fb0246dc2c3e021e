package nl.geland.analysis.masking;

/** A table of counts after masking: what to show, what to tell those inside, and what to write into the log. */
public final class Masked {

    private final MaskedTable table;
    private final MaskingReport report;
    private final Release release;

    Masked(MaskedTable table, MaskingReport report, Release release) {
        this.table = table;
        this.report = report;
        this.release = release;
    }

    /** What may go to the public. */
    public MaskedTable table() {
        return table;
    }

    /** What was hidden and why: not for the public. */
    public MaskingReport report() {
        return report;
    }

    /** What this table tells, for the log of releases. */
    public Release release() {
        return release;
    }
}
