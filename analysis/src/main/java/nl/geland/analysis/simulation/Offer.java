package nl.geland.analysis.simulation;

/** A home on its way down the queue: whom it is offered to, who refuses, who accepts. */
final class Offer {

    /** After how long a home that everybody refused is offered again, at least: a week, the rhythm of a weekly list. */
    static final double RETRY_MONTHS = 1 / Tally.WEEKS_PER_MONTH;

    /** In a lottery nobody is crossed off a list, so a home that is refused this often is offered again later. */
    private static final int MOST_REFUSALS_IN_LOTTERY = 100;

    private static final int[] NOBODY = {};

    private final Plan plan;
    private final Lane[] lanes;
    private final Tally tally;
    private final int[] cursor;
    private final boolean isLottery;
    private final double urgentFirst;
    private final double[] refusal;
    private int lane;
    private int place;
    private int refusals;

    Offer(Plan plan, Lane[] lanes, Tally tally) {
        this.plan = plan;
        this.lanes = lanes;
        this.tally = tally;
        cursor = new int[lanes.length];
        isLottery = plan.scenario.allotment().rule() == Allotment.Rule.LOTTERY;
        refusal = new double[] {
            0,
            plan.scenario.permitHolders().refusal(),
            plan.scenario.applicants().refusal(),
            plan.scenario.applicants().refusal()
        };
        urgentFirst = plan.urgency.homes();
    }

    /** Who said yes. */
    Lane lane() {
        return lanes[lane];
    }

    long entity() {
        return lanes[lane].entity(place);
    }

    double joined() {
        return lanes[lane].joined(place);
    }

    /** How many said no. */
    int refusals() {
        return refusals;
    }

    /** Who said yes leaves the queue. */
    void accepted() {
        if (isLottery) {
            lanes[lane].removeFromBag(place);
        } else {
            lanes[lane].removeInOrder(place);
        }
    }

    /** Offers a home to one person only. */
    boolean toOne(int number, int at) {
        refusals = 0;
        return isAcceptedBy(number, at);
    }

    /** Offers a home to all it is for, until somebody accepts. */
    boolean of(Slots slots, int slot, double now) {
        refusals = 0;
        var homes = plan.homes[slots.homes(slot)];
        var share = plan.permitHoldersFirst[(int) now];
        var isDrawn = isLottery || share < 1 || (urgentFirst > 0 && urgentFirst < 1);
        var key = isDrawn ? Chance.bits(slots.entity(slot), Purpose.LOTTERY, slots.nextOffering(slot)) : 0;
        var first = isFirstForUrgent(key) ? homes.urgent : NOBODY;
        var then = first.length == 0 ? homes.applicants : homes.regular;
        if (homes.rehoused.length > 0 && toLanes(homes.rehoused, key, now)) {
            return true;
        }
        if (Double.isNaN(share)) {
            return toLanes(first, key, now) || toLanes(homes.everybody(first), key, now);
        }
        var permitHoldersFirst = share == 1 || Chance.uniform(Chance.bits(key, Purpose.PRIORITY)) < share;
        return permitHoldersFirst
                ? toLanes(homes.permitHolders, key, now) || toLanes(first, key, now) || toLanes(then, key, now)
                : toLanes(first, key, now) || toLanes(then, key, now) || toLanes(homes.permitHolders, key, now);
    }

    private boolean isFirstForUrgent(long key) {
        return urgentFirst == 1 || (urgentFirst > 0 && Chance.uniform(Chance.bits(key, Purpose.URGENT)) < urgentFirst);
    }

    private boolean toLanes(int[] round, long key, double now) {
        return isLottery ? byLottery(round, key, now) : byRegistration(round, now);
    }

    private boolean byRegistration(int[] round, double now) {
        for (var number : round) {
            cursor[number] = 0;
        }
        while (true) {
            var best = -1;
            var earliest = Double.POSITIVE_INFINITY;
            for (var number : round) {
                var waiting = waiting(number, cursor[number], now);
                cursor[number] = waiting;
                if (waiting < lanes[number].size()) {
                    var registered =
                            lanes[number].joined(waiting) - lanes[number].kind().headStart();
                    if (registered < earliest) {
                        earliest = registered;
                        best = number;
                    }
                }
            }
            if (best < 0) {
                return false;
            }
            if (isAcceptedBy(best, cursor[best])) {
                return true;
            }
            cursor[best]++;
        }
    }

    /** The first place from this one on where somebody waits; the front of the lane is cleared of who does not. */
    private int waiting(int number, int from, double now) {
        var queue = lanes[number];
        var at = from;
        while (at < queue.size()) {
            var deadline = queue.deadline(at);
            if (deadline > now) {
                return at;
            }
            if (at > 0) {
                at++;
                continue;
            }
            if (deadline != Lane.HOUSED) {
                givesUp(queue, 0, deadline);
            }
            queue.removeFirst();
        }
        return at;
    }

    private void givesUp(Lane queue, int at, double deadline) {
        tally.givesUp(queue.kind().group(), queue.kind().persons(), queue.joined(at), deadline);
    }

    private boolean byLottery(int[] round, long key, double now) {
        for (var draw = 0; refusals < MOST_REFUSALS_IN_LOTTERY; draw++) {
            var all = 0;
            for (var number : round) {
                all += lanes[number].size();
            }
            if (all == 0) {
                return false;
            }
            var ticket = (int) (all * Chance.uniform(Chance.join(key, draw)));
            var index = 0;
            while (ticket >= lanes[round[index]].size()) {
                ticket -= lanes[round[index++]].size();
            }
            var queue = lanes[round[index]];
            var deadline = queue.deadline(ticket);
            if (deadline <= now) {
                givesUp(queue, ticket, deadline);
                queue.removeFromBag(ticket);
            } else if (isAcceptedBy(round[index], ticket)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAcceptedBy(int number, int at) {
        var share = refusal[lanes[number].kind().group().number];
        if (share > 0) {
            var bits = Chance.bits(lanes[number].entity(at), Purpose.REFUSAL, lanes[number].nextOffer(at));
            if (Chance.uniform(bits) < share) {
                refusals++;
                tally.refusals++;
                return false;
            }
        }
        lane = number;
        place = at;
        return true;
    }
}
