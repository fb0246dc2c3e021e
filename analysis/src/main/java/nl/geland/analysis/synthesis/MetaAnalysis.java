package nl.geland.analysis.synthesis;

/**
 * Meta-analysis: one mean effect from the estimates of several sites, with the differences between them.
 *
 * <p>Time is linear in sites per step; results do not depend on threads. With one site the answer is that site's, and nothing is known of the
 * differences. Sites without events have no variance: put their {@link Profile}s together instead.
 */
public final class MetaAnalysis {

    private final Heterogeneity heterogeneity;
    private final Errors errors;

    private MetaAnalysis(Heterogeneity heterogeneity, Errors errors) {
        this.heterogeneity = heterogeneity;
        this.errors = errors;
    }

    /** Restricted maximum likelihood with Hartung and Knapp's errors, which suit the few sites there mostly are. */
    public static MetaAnalysis withDefaults() {
        return new MetaAnalysis(Heterogeneity.REML, Errors.HARTUNG_KNAPP);
    }

    /** The same with another variance between sites. */
    public MetaAnalysis with(Heterogeneity chosen) {
        return new MetaAnalysis(chosen, errors);
    }

    /** The same with other errors. */
    public MetaAnalysis with(Errors chosen) {
        return new MetaAnalysis(heterogeneity, chosen);
    }

    /** Puts the sites together. */
    public Synthesis combine(SiteEstimates sites) {
        return new Synthesis(sites, heterogeneity, errors);
    }
}
