package nl.geland.analysis.simulation;

/**
 * What can be worked out with pen and paper about a queue for homes: held by tests, and to be printed beside each scenario.
 *
 * <p>Rates are a year and waits are years. In overload more people come than there are homes, and the queue is as long as giving up
 * makes it. The answers for overload are those of a stream (a fluid limit): the error falls with the size of the town
 * and is not seen, within half a percent, at 1,300 homes a year.
 *
 * <p>Sources: in overload: Whitt (2004), <a href="https://doi.org/10.1287/mnsc.1040.0279">doi:10.1287/mnsc.1040.0279</a>;
 * two classes: Cobham (1954), <a href="https://doi.org/10.1287/opre.2.1.70">doi:10.1287/opre.2.1.70</a>; queues whose customers
 * give up: Palm (1957), and Mandelbaum and Zeltyn (2007),
 * <a href="https://doi.org/10.1007/978-3-540-29860-1_2">doi:10.1007/978-3-540-29860-1_2</a>.
 */
public final class ExactAnswers {

    private static final double NEGLIGIBLE = 1e-18;

    private ExactAnswers() {}

    /**
     * The wait of those who are housed, by registration: {@code ln(λ/(S − P))/θ}; 0 when there are homes enough.
     *
     * @param arrivals λ, applicants a year
     * @param homes S, homes a year
     * @param priorityHomes P, homes a year that go to people with priority
     * @param givesUp θ, the rate of giving up a year
     */
    public static double waitOfHoused(double arrivals, double homes, double priorityHomes, double givesUp) {
        return Math.max(0, Math.log(arrivals / (homes - priorityHomes)) / givesUp);
    }

    /** How much longer everybody else waits when a share of the homes goes to people with priority: {@code −ln(1 − p)/θ}. */
    public static double displacement(double priorityShare, double givesUp) {
        return -Math.log1p(-priorityShare) / givesUp;
    }

    /** The wait of a newcomer when nobody gives up: {@code L/s}. */
    public static double waitWithoutGivingUp(double waiting, double homes) {
        return waiting / homes;
    }

    /** The mean wait of those who are housed in a lottery: {@code (λ − s)/(θλ)}; as many are housed as by registration. */
    public static double waitInLottery(double arrivals, double homes, double givesUp) {
        return (arrivals - homes) / (givesUp * arrivals);
    }

    /** How many wait in overload, whatever the rule: {@code (λ − s)/θ}. */
    public static double waiting(double arrivals, double homes, double givesUp) {
        return Math.max(0, (arrivals - homes) / givesUp);
    }

    /**
     * Allotments that follow from one home: {@code 1 + q₁/(1 − q)}.
     *
     * @param first q₁, the chance that who gets the home leaves one behind
     * @param next q, the chance of who comes next in the chain
     */
    public static double allotmentsPerHome(double first, double next) {
        return 1 + first / (1 - next);
    }

    /**
     * The mean waits of two classes in a queue for homes with exponential tenancies, nobody giving up, the first class first.
     *
     * @param first arrivals of the first class
     * @param second arrivals of the second class
     * @param turnover μ, tenancies ended a year for each home
     * @param homes c
     */
    public static TwoClasses twoClasses(double first, double second, double turnover, int homes) {
        var capacity = homes * turnover;
        var mean = waitingChance(first + second, turnover, homes) / capacity;
        var free = 1 - first / capacity;
        return new TwoClasses(mean / free, mean / (free * (1 - (first + second) / capacity)));
    }

    private static double waitingChance(double arrivals, double turnover, int homes) {
        var load = arrivals / turnover;
        var blocked = 1.0;
        for (var home = 1; home <= homes; home++) {
            blocked = load * blocked / (home + load * blocked);
        }
        return homes * blocked / (homes - load * (1 - blocked));
    }

    /**
     * Mean waits in years.
     *
     * @param first of the first class
     * @param second of the second class
     */
    public record TwoClasses(double first, double second) {}

    /**
     * A queue for homes with exponential tenancies whose applicants give up, in balance (Erlang A).
     *
     * @param arrivals λ
     * @param turnover μ, tenancies ended a year for each home
     * @param givesUp θ, above 0
     * @param homes c
     */
    public static Balance balance(double arrivals, double turnover, double givesUp, int homes) {
        var mode = (long) Math.max(0, arrivals / turnover);
        if (mode > homes) {
            mode = homes + (long) Math.max(0, (arrivals - homes * turnover) / givesUp);
        }
        var sums = new Sums(homes);
        var weight = 1.0;
        for (var state = mode; weight > NEGLIGIBLE; state++) {
            sums.add(state, weight);
            weight *= arrivals / leaving(state + 1, turnover, givesUp, homes);
        }
        weight = leaving(mode, turnover, givesUp, homes) / arrivals;
        for (var state = mode - 1; state >= 0 && weight > NEGLIGIBLE; state--) {
            sums.add(state, weight);
            weight *= leaving(state, turnover, givesUp, homes) / arrivals;
        }
        var waiting = sums.waiting / sums.all;
        return new Balance(sums.inside / sums.all, waiting, sums.late / sums.all, givesUp * waiting / arrivals);
    }

    private static double leaving(long state, double turnover, double givesUp, int homes) {
        return Math.min(state, homes) * turnover + Math.max(0, state - homes) * givesUp;
    }

    private static final class Sums {
        private final int homes;
        private double all;
        private double inside;
        private double waiting;
        private double late;

        Sums(int homes) {
            this.homes = homes;
        }

        void add(long state, double weight) {
            all += weight;
            inside += weight * state;
            waiting += weight * Math.max(0, state - homes);
            late += state >= homes ? weight : 0;
        }
    }

    /**
     * A queue in balance.
     *
     * @param inside L, people who live in the homes or wait
     * @param waiting Lq, people who wait
     * @param waitingChance the share that does not get a home at once
     * @param givingUpShare the share that gives up
     */
    public record Balance(double inside, double waiting, double waitingChance, double givingUpShare) {}
}
