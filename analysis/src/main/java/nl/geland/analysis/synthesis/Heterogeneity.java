package nl.geland.analysis.synthesis;

/**
 * How the variance between sites, τ², is estimated.
 *
 * <p>Sources: DerSimonian and Laird (1986), <a href="https://doi.org/10.1016/0197-2456(86)90046-2">doi:10.1016/0197-2456(86)90046-2</a>; Paule and
 * Mandel (1982), <a href="https://doi.org/10.6028/jres.087.022">doi:10.6028/jres.087.022</a>; restricted maximum likelihood after Viechtbauer
 * (2005), <a href="https://doi.org/10.3102/10769986030003261">doi:10.3102/10769986030003261</a>.
 */
public enum Heterogeneity {
    /** All sites have the same effect: τ² is 0. */
    NONE {
        @Override
        double between(SiteEstimates sites) {
            return 0;
        }
    },
    /** By moments, in one step. */
    DERSIMONIAN_LAIRD {
        @Override
        double between(SiteEstimates sites) {
            var fixed = sites.weighed(0);
            var more = fixed.distance() - (sites.size() - 1);
            return sites.size() == 1 ? 0 : Math.max(0, more / (fixed.sum() - fixed.squares() / fixed.sum()));
        }
    },
    /** By moments, such that the weighted distances are as large as expected. */
    PAULE_MANDEL {
        @Override
        double between(SiteEstimates sites) {
            return sites.size() == 1 ? 0 : Between.at(sites, sites.size() - 1);
        }
    },
    /** By restricted maximum likelihood. */
    REML {
        @Override
        double between(SiteEstimates sites) {
            return sites.size() == 1 ? 0 : RestrictedLikelihood.largest(sites);
        }
    };

    abstract double between(SiteEstimates sites);
}
