package nl.geland.analysis.simulation;

import static nl.geland.analysis.simulation.Group.APPLICANTS;
import static nl.geland.analysis.simulation.Group.PERMIT_HOLDERS;
import static nl.geland.analysis.simulation.Group.REHOUSED;
import static nl.geland.analysis.simulation.Group.URGENT;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One run of a plan: events for homes in order of time, and the end of each month for people.
 *
 * <p>At one time what is on the agenda comes before who arrives, smaller numbers before larger ones, and sources in the order
 * of the scenario; nothing depends on the order in which events were made. Who gives up is met when a home passes their place,
 * but is counted at the time they gave up. The buffers serve run after run.
 */
final class Town {

    /** Marks the event that the home is taken away from its tenant. */
    private static final long TAKEN_AWAY = 1L << 40;

    private static final int ARRIVALS = 0;
    private static final int LINKS = 1;
    private static final int FLOWS = 2;

    private final Plan plan;
    private final Tally tally;
    private final People people;
    private final Agenda agenda = new Agenda();
    private final Slots slots = new Slots();
    private final Leavers leavers = new Leavers();
    private final Lane[] lanes;
    private final Offer offer;
    private final int[][] idle;
    private final int[] idleCount;
    private final Plane[] sources;
    private final double[] sourceTimes;
    private final int[] flowHomes;
    private int idleHomes;
    private long run;

    Town(Plan plan) {
        this(plan, new Tally(plan));
    }

    Town(Plan plan, Tally tally) {
        this.plan = plan;
        this.tally = tally;
        people = new People(new Odds(plan.scenario.road()), plan.months, leavers);
        lanes = plan.lanes.stream().map(Lane::new).toArray(Lane[]::new);
        offer = new Offer(plan, lanes, tally);
        idle = new int[plan.homes.length][16];
        idleCount = new int[plan.homes.length];
        flowHomes = IntStream.range(0, plan.homes.length)
                .filter(home -> plan.homes[home].supply instanceof Supply.Flow && plan.homes[home].isFirst())
                .toArray();
        sources = new Plane[FLOWS + flowHomes.length];
        sourceTimes = new double[sources.length];
    }

    Tally tally() {
        return tally;
    }

    People people() {
        return people;
    }

    void run(long key) {
        run = key;
        clear();
        open();
        var month = 0;
        while (true) {
            var time = agenda.nextTime();
            var source = -1;
            for (var other = 0; other < sourceTimes.length; other++) {
                if (sourceTimes[other] < time) {
                    time = sourceTimes[other];
                    source = other;
                }
            }
            if (month < plan.months && time >= month + 1) {
                people.close(month++);
                freeHomesOfLeavers(month);
                continue; // what has just come free may be the next thing to happen
            }
            if (time >= plan.months) {
                break;
            }
            if (source < 0) {
                happen(agenda.next(), time);
            } else {
                arrive(source, time);
            }
        }
        finish();
    }

    private void clear() {
        tally.clear();
        people.clear();
        leavers.clear();
        agenda.clear();
        slots.clear();
        for (var lane : lanes) {
            lane.clear();
        }
        Arrays.fill(idleCount, 0);
        idleHomes = 0;
    }

    private void open() {
        var end = (double) plan.months;
        open(ARRIVALS, new Plane(Chance.bits(run, Purpose.SOURCE, ARRIVALS), plan.applicants, -plan.monthsBefore, end));
        open(
                LINKS,
                new Plane(Chance.bits(run, Purpose.SOURCE, LINKS), plan.permitHolders, -plan.permitMonthsBefore, end));
        for (var flow = 0; flow < flowHomes.length; flow++) {
            var homes = plan.homes[flowHomes[flow]];
            var rate = Rate.perYear(((Supply.Flow) homes.supply).perYear(), plan.scenario.start(), plan.months);
            open(FLOWS + flow, new Plane(Chance.join(run, homes.key), rate, 0, end));
        }
        for (var home = 0; home < plan.homes.length; home++) {
            if (plan.homes[home].supply instanceof Supply.Project project && plan.homes[home].isFirst()) {
                build(home, project);
            }
        }
    }

    private void open(int source, Plane plane) {
        plane.advance();
        sources[source] = plane;
        sourceTimes[source] = plane.time();
    }

    private void build(int home, Supply.Project project) {
        var homes = plan.homes[home];
        var key = Chance.join(run, homes.key);
        var tenancies = (long) project.units() * project.places();
        var isThere = project.from() == null;
        var from = plan.month(project.from(), 0);
        for (var place = 0; place < tenancies; place++) {
            var unit = place / project.places();
            var slot = slots.take(
                    inDistrict(home, Chance.join(key, (long) unit * project.places())), Chance.join(key, place));
            if (isThere) {
                slots.isLet(slot, sizeOfTenant(homes, slots.entity(slot)));
                staysUntilTheEnd(homes, slot, 0);
            } else {
                var ready = from + Math.floor((double) unit * project.months() / project.units());
                if (ready < plan.months) {
                    agenda.add(Math.max(0, ready), slot);
                }
            }
        }
    }

    private int sizeOfTenant(Plan.Homes homes, long entity) {
        var drawn = 1 + plan.applicantSizes.drawn(Chance.bits(entity, Purpose.SIZE));
        return Math.clamp(
                drawn, homes.supply.homes().fromPersons(), homes.supply.homes().toPersons());
    }

    private void arrive(int source, double time) {
        var plane = sources[source];
        var entity = plane.entity();
        plane.advance();
        sourceTimes[source] = plane.time();
        switch (source) {
            case ARRIVALS -> applicantArrives(entity, time);
            case LINKS -> permitHoldersArrive(entity, time);
            default -> comesFree(slots.take(inDistrict(flowHomes[source - FLOWS], entity), entity), time);
        }
    }

    /** The homes of a supply in the district that a home draws. */
    private int inDistrict(int first, long entity) {
        return first + drawn(plan.parts[plan.homes[first].number], entity, Purpose.DISTRICT);
    }

    private void applicantArrives(long entity, double time) {
        var deadline = time;
        deadline += plan.patience == Double.POSITIVE_INFINITY
                ? plan.patience
                : plan.patience * Chance.exponential(Chance.bits(entity, Purpose.PATIENCE));
        if (deadline < 0) {
            return;
        }
        var size = drawn(plan.applicantSizes, entity, Purpose.SIZE) + 1;
        var district = drawn(plan.wishes, entity, Purpose.DISTRICT);
        var start = drawn(plan.starts, entity, Purpose.HEAD_START);
        search(plan.lane(isUrgent(entity) ? URGENT : APPLICANTS, size, district, start), time, deadline, entity);
    }

    private boolean isUrgent(long entity) {
        var share = plan.urgency.share();
        return share > 0 && Chance.uniform(Chance.bits(entity, Purpose.URGENT)) < share;
    }

    private void permitHoldersArrive(long entity, double time) {
        var size = drawn(plan.permitSizes, entity, Purpose.SIZE) + 1;
        var district = drawn(plan.spread, entity, Purpose.DISTRICT);
        search(plan.lane(PERMIT_HOLDERS, size, district, 0), time, Double.POSITIVE_INFINITY, entity);
    }

    private static int drawn(Mix mix, long entity, Purpose purpose) {
        return mix.isOne() ? 0 : mix.drawn(Chance.bits(entity, purpose));
    }

    private void search(int number, double time, double deadline, long entity) {
        var lane = lanes[number];
        tally.joins(lane.kind().group(), lane.kind().persons(), time);
        lane.add(time, deadline, entity);
        if (idleHomes > 0) {
            offerIdle(number, time);
        }
    }

    private void offerIdle(int number, double time) {
        var place = lanes[number].size() - 1;
        for (var home : plan.homesOfLane[number]) {
            while (idleCount[home] > 0) {
                var slot = idle[home][--idleCount[home]];
                idleHomes--;
                if (isTakenAway(slot, time)) {
                    continue;
                }
                if (offer.toOne(number, place)) {
                    let(slot, time);
                    return;
                }
                offerAgain(slot, time);
                break;
            }
        }
    }

    private boolean isTakenAway(int slot, double time) {
        if (plan.homes[slots.homes(slot)].expiry > time) {
            return false;
        }
        tally.emptyMonths += Math.max(0, plan.homes[slots.homes(slot)].expiry - slots.emptySince(slot));
        slots.giveBack(slot);
        return true;
    }

    private void happen(long event, double time) {
        var slot = (int) event;
        if (event < TAKEN_AWAY) {
            comesFree(slot, time);
            return;
        }
        var persons = slots.tenants(slot);
        var entity = Chance.bits(slots.entity(slot), Purpose.IDENTITY, slots.nextTenancy(slot));
        slots.giveBack(slot);
        search(plan.lane(REHOUSED, persons, 0, 0), time, Double.POSITIVE_INFINITY, entity);
    }

    private void comesFree(int slot, double time) {
        slots.isEmpty(slot, time);
        if (isTakenAway(slot, time)) {
            return;
        }
        if (offer.of(slots, slot, time)) {
            let(slot, time);
        } else if (offer.refusals() > 0) {
            offerAgain(slot, time);
        } else {
            waitIdle(slot);
        }
    }

    /** A home that was refused by all who were asked is offered again to everybody. */
    private void offerAgain(int slot, double time) {
        agenda.add(time + Math.max(Offer.RETRY_MONTHS, offer.refusals() * plan.monthsPerRefusal), slot);
    }

    private void waitIdle(int slot) {
        var home = slots.homes(slot);
        if (idleCount[home] == idle[home].length) {
            idle[home] = Arrays.copyOf(idle[home], 2 * idleCount[home]);
        }
        idle[home][idleCount[home]++] = slot;
        idleHomes++;
    }

    private void let(int slot, double now) {
        var homes = plan.homes[slots.homes(slot)];
        var kind = offer.lane().kind();
        var entity = offer.entity();
        var joined = offer.joined();
        var time = now + offer.refusals() * plan.monthsPerRefusal;
        offer.accepted();
        tally.isHoused(kind.group(), kind.persons(), joined, time);
        tally.emptyMonths += Math.min(time, plan.months) - slots.emptySince(slot);
        if (time < plan.months) {
            tally.allotted(homes, kind.group());
            switch (kind.group()) {
                case PERMIT_HOLDERS -> comeToBenefit(entity, kind.persons(), homes, time - joined, (int) time);
                case APPLICANTS, URGENT -> {
                    tally.allottedWithPriority += plan.hasPriority(kind) ? 1 : 0;
                    leavesHome(entity, homes, time);
                }
                case REHOUSED -> {}
            }
        }
        slots.isLet(slot, kind.persons());
        if (homes.isLetAgain()) {
            staysUntilTheEnd(homes, slot, time);
        } else {
            slots.giveBack(slot);
        }
    }

    private void staysUntilTheEnd(Plan.Homes homes, int slot, double from) {
        var bits = Chance.bits(slots.entity(slot), Purpose.TENANCY, slots.nextTenancy(slot));
        var end = homes.meanTenancy == Double.POSITIVE_INFINITY
                ? homes.meanTenancy
                : from + homes.meanTenancy * Chance.exponential(bits);
        if (homes.expiry <= end) {
            if (homes.expiry < plan.months) {
                agenda.add(Math.max(from, homes.expiry), TAKEN_AWAY | slot);
            }
        } else if (end < plan.months) {
            agenda.add(end, slot);
        }
    }

    private void comeToBenefit(long entity, int persons, Plan.Homes homes, double waited, int month) {
        if (plan.scenario.road().steps().isEmpty()) {
            return;
        }
        var row = Odds.row(homes.isShared, waited);
        var second = Chance.bits(entity, Purpose.ADULT);
        var hasSecond = persons > 1
                && Chance.uniform(second) < plan.scenario.permitHolders().secondAdult();
        var home = homeOfLeavers(entity, homes, hasSecond ? 2 : 1);
        people.add(entity, row, month, home);
        if (hasSecond) {
            people.add(second, row, month, home);
        }
    }

    private int homeOfLeavers(long entity, Plan.Homes homes, int adults) {
        var share = plan.scenario.chains().leaversFree();
        if (share == 0 || homes.isLetAgain() || Chance.uniform(Chance.bits(entity, Purpose.LEAVES)) >= share) {
            return Leavers.NONE;
        }
        var isFlow = homes.supply instanceof Supply.Flow;
        return leavers.add(entity, isFlow ? homes.own : homes.left, adults);
    }

    private void freeHomesOfLeavers(int time) {
        for (var freed = leavers.nextFreed(); freed != Leavers.NONE; freed = leavers.nextFreed()) {
            var empty = time + plan.scenario.chains().emptyMonths();
            if (empty < plan.months) {
                tally.leaverHomes++;
                agenda.add(empty, slots.take(leavers.home(freed), Chance.bits(leavers.entity(freed), Purpose.TENANCY)));
            }
        }
    }

    private void leavesHome(long entity, Plan.Homes homes, double time) {
        var chains = plan.scenario.chains();
        if (plan.frees > 0
                && Chance.uniform(Chance.bits(entity, Purpose.MOVER)) < chains.movers()
                && Chance.uniform(Chance.bits(entity, Purpose.STAYS_BEHIND)) >= chains.staysBehind()) {
            tally.allottedToMovers++;
            var empty = time + chains.emptyMonths();
            if (empty < plan.months) {
                agenda.add(empty, slots.take(homes.left, Chance.bits(entity, Purpose.TENANCY)));
            }
        }
    }

    private void finish() {
        for (var lane : lanes) {
            var kind = lane.kind();
            for (var place = 0; place < lane.size(); place++) {
                var deadline = lane.deadline(place);
                if (deadline >= plan.months) {
                    tally.isStillWaiting(kind.group(), kind.persons(), lane.joined(place));
                } else if (deadline != Lane.HOUSED) {
                    tally.givesUp(kind.group(), kind.persons(), lane.joined(place), deadline);
                }
            }
        }
        tally.emptyMonths += slots.emptyMonthsUntil(plan.months);
    }
}
