package nl.geland.analysis.survival;

/** How Cox regression treats several events on one day. */
public enum Ties {
    /**
     * Events of one day leave the risk set one after the other, by halves and thirds; the default, close to the exact likelihood. Source: Efron
     * (1977), <a href="https://doi.org/10.1080/01621459.1977.10480613">doi:10.1080/01621459.1977.10480613</a>.
     */
    EFRON,
    /**
     * Each event of a day is compared with everybody at risk that day; simpler, and biased towards no effect where ties are many. Source:
     * Breslow (1974), <a href="https://doi.org/10.2307/2529620">doi:10.2307/2529620</a>.
     */
    BRESLOW
}
