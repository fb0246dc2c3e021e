package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A scenario made ready to run: names and dates have become numbers, and each home knows in which lanes it looks, in order. */
final class Plan {

    final Scenario scenario;
    final int months;
    final double monthsBefore;
    final double permitMonthsBefore;
    final Rate applicants;
    final Rate permitHolders;
    final double[] quota;
    final List<Lane.Kind> lanes = new ArrayList<>();
    final Homes[] homes;
    final int[][] homesOfLane;
    final Mix applicantSizes;
    final Mix permitSizes;
    final Mix wishes;
    final Mix spread;
    final Mix starts;
    /** The share of homes that goes to permit holders first, by month; not a number where there is one queue. */
    final double[] permitHoldersFirst;

    /** The share of applicants who are urgent, and of homes that are offered to them first. */
    final Urgency urgency;

    final double patience;
    final double frees;
    final double monthsPerRefusal;
    /** In which of its districts a home of a supply lies. */
    final Mix[] parts;

    final List<String> districts;
    private final int ownHomes;
    private final int[] laneAt;

    /** The homes of one supply in one district, or those that its tenants leave behind in the town. */
    static final class Homes {
        final Supply supply;
        final int number;
        final String district;
        final int districtNumber;
        final boolean isChain;
        /** Where these homes stand among all; those they are when nobody left them behind; those that their tenants leave behind. */
        final int own;

        final int left;
        final Supply.Homes kind;
        final long key;
        final double expiry;
        final double meanTenancy;
        final boolean isShared;
        final int[] rehoused;
        final int[] permitHolders;
        final int[] urgent;
        final int[] regular;
        final int[] applicants;
        final int[] everybody;
        private final int[] unasked;

        private Homes(Plan plan, int number, int own, String district, boolean isChain) {
            var supply = plan.scenario.supply().get(number);
            this.supply = supply;
            this.number = number;
            this.own = own;
            left = plan.ownHomes + own;
            this.district = district;
            districtNumber = plan.districts.indexOf(district) + 1;
            this.isChain = isChain;
            var given = supply.homes();
            kind = (isChain ? Supply.Homes.of(Supply.Kind.PERMANENT, given.fromPersons(), given.toPersons()) : given)
                    .in(district);
            key = plan.key(supply.name());
            isShared = kind.kind() == Supply.Kind.SHARED;
            if (supply instanceof Supply.Project project && !isChain) {
                expiry = plan.month(project.until(), Double.POSITIVE_INFINITY);
                meanTenancy = 12 * project.meanTenancyYears();
            } else {
                expiry = Double.POSITIVE_INFINITY;
                meanTenancy = Double.POSITIVE_INFINITY;
            }
            rehoused = plan.lanes(kind, Group.REHOUSED);
            permitHolders = plan.lanes(kind, Group.PERMIT_HOLDERS);
            urgent = plan.lanes(kind, Group.URGENT);
            regular = plan.lanes(kind, Group.APPLICANTS);
            applicants = both(urgent, regular);
            everybody = both(permitHolders, applicants);
            unasked = both(permitHolders, regular);
        }

        private static int[] both(int[] some, int[] others) {
            return IntStream.concat(IntStream.of(some), IntStream.of(others)).toArray();
        }

        /** Whether the homes of the whole supply come free or are built here, to be divided over districts. */
        boolean isFirst() {
            return !isChain && supply.homes().districtNames().getFirst().equals(district);
        }

        /** All who may get one, but for those who were asked before. */
        int[] everybody(int[] asked) {
            return asked.length == 0 ? everybody : unasked;
        }

        /** Whether it is let again: homes that flow are counted anew each time they come free. */
        boolean isLetAgain() {
            return supply instanceof Supply.Project && !isChain;
        }
    }

    Plan(Scenario scenario) {
        this.scenario = scenario;
        months = scenario.months();
        var searching = scenario.applicants();
        var linked = scenario.permitHolders();
        monthsBefore = 12 * searching.yearsWaitingAtStart();
        permitMonthsBefore = linked.monthsWaitingAtStart();
        applicants = Rate.perYear(searching.perYear(), scenario.start(), months);
        quota = IntStream.range(0, months)
                .mapToDouble(month -> linked.peopleIn(scenario.start().plusMonths(month), scenario.start()))
                .toArray();
        var persons = linked.households().meanPersons();
        permitHolders = Rate.since(
                quota[0] / persons,
                IntStream.range(0, months)
                        .mapToDouble(month -> (quota[month] + linked.catchUpIn(month)) / persons)
                        .toArray());
        districts = districts(scenario);
        applicantSizes = Mix.of(searching.households().shares());
        permitSizes = Mix.of(linked.households().shares());
        wishes = Mix.amongDistricts(districts, searching.wishes());
        spread = Mix.amongDistricts(districts, linked.spread());
        starts = starts(searching.headStarts());
        permitHoldersFirst = IntStream.range(0, months)
                .mapToDouble(
                        month -> share(linked.priority().in(scenario.start().plusMonths(month))))
                .toArray();
        urgency = scenario.allotment().urgency();
        patience = searching.givesUpPerYear() == 0 ? Double.POSITIVE_INFINITY : 12 / searching.givesUpPerYear();
        frees = scenario.chains().movers() * (1 - scenario.chains().staysBehind());
        monthsPerRefusal = scenario.allotment().weeksPerRefusal() / Tally.WEEKS_PER_MONTH;
        laneAt = new int[Tally.GROUPS * Tally.SIZES * (districts.size() + 1) * starts.size()];
        layLanes();
        parts = scenario.supply().stream().map(Plan::parts).toArray(Mix[]::new);
        ownHomes = scenario.supply().stream()
                .mapToInt(one -> one.homes().districtNames().size())
                .sum();
        homes = homes();
        homesOfLane = IntStream.range(0, lanes.size()).mapToObj(this::homesOf).toArray(int[][]::new);
    }

    private Homes[] homes() {
        var all = new ArrayList<Homes>();
        for (var isChain : frees > 0 ? new boolean[] {false, true} : new boolean[] {false}) {
            var own = 0;
            for (var number = 0; number < scenario.supply().size(); number++) {
                for (var district : scenario.supply().get(number).homes().districtNames()) {
                    all.add(new Homes(this, number, own++, district, isChain));
                }
            }
        }
        return all.toArray(Homes[]::new);
    }

    private static Mix parts(Supply supply) {
        var homes = supply.homes();
        return Mix.of(homes.districtNames().stream()
                .map(name -> homes.districts().getOrDefault(name, 1.0))
                .toList());
    }

    /** The districts that play a part, in order of name. */
    static List<String> districts(Scenario scenario) {
        return Stream.concat(
                        scenario.supply().stream().flatMap(one -> one.homes().districtNames().stream()),
                        Stream.concat(
                                scenario.applicants().wishes().keySet().stream(),
                                scenario.permitHolders().spread().keySet().stream()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static double share(Priority priority) {
        return switch (priority) {
            case Priority.First() -> 1;
            case Priority.None() -> Double.NaN;
            case Priority.ShareOfHomes(var share) -> share;
        };
    }

    /** The last start is none. */
    private static Mix starts(List<HeadStart> headStarts) {
        var shares = new ArrayList<>(headStarts.stream().map(HeadStart::share).toList());
        shares.add(
                Math.max(0, 1 - shares.stream().mapToDouble(Double::doubleValue).sum()));
        return Mix.of(shares);
    }

    private void layLanes() {
        Arrays.fill(laneAt, -1);
        var endsSomewhere = scenario.supply().stream()
                .anyMatch(one -> one instanceof Supply.Project project && project.until() != null);
        for (var size = 1; size < Tally.SIZES; size++) {
            if (endsSomewhere) {
                lay(Group.REHOUSED, size, 0, 0, 0);
            }
            for (var district = 0; district <= districts.size(); district++) {
                if (permitSizes.has(size - 1) && spread.has(district)) {
                    lay(Group.PERMIT_HOLDERS, size, district, 0, 0);
                }
                for (var start = 0; start < starts.size(); start++) {
                    if (applicantSizes.has(size - 1) && wishes.has(district) && starts.has(start)) {
                        layApplicants(size, district, start);
                    }
                }
            }
        }
    }

    private void layApplicants(int size, int district, int start) {
        if (urgency.share() > 0) {
            lay(Group.URGENT, size, district, start, headStart(start));
        }
        if (urgency.share() < 1) {
            lay(Group.APPLICANTS, size, district, start, headStart(start));
        }
    }

    private double headStart(int start) {
        var all = scenario.applicants().headStarts();
        return start < all.size() ? all.get(start).months() : 0;
    }

    /** Whether applicants of a lane go before others who are as long registered. */
    boolean hasPriority(Lane.Kind kind) {
        return kind.headStart() > 0 || (kind.group() == Group.URGENT && urgency.homes() > 0);
    }

    private void lay(Group group, int size, int district, int start, double headStart) {
        laneAt[at(group, size, district, start)] = lanes.size();
        lanes.add(new Lane.Kind(group, size, district, headStart));
    }

    private int at(Group group, int size, int district, int start) {
        return ((group.number * Tally.SIZES + size) * (districts.size() + 1) + district) * starts.size() + start;
    }

    int lane(Group group, int size, int district, int start) {
        return laneAt[at(group, size, district, start)];
    }

    private int[] lanes(Supply.Homes kind, Group group) {
        var closed = switch (kind.open()) {
            case TO_ALL -> false;
            case TO_PERMIT_HOLDERS -> group == Group.APPLICANTS || group == Group.URGENT;
            case TO_APPLICANTS -> group == Group.PERMIT_HOLDERS;
        };
        var district = districts.indexOf(kind.district()) + 1;
        return IntStream.range(0, closed ? 0 : lanes.size())
                .filter(lane -> lanes.get(lane).group() == group)
                .filter(lane -> kind.fromPersons() <= lanes.get(lane).persons()
                        && lanes.get(lane).persons() <= kind.toPersons())
                .filter(lane ->
                        lanes.get(lane).district() == 0 || lanes.get(lane).district() == district)
                .toArray();
    }

    private int[] homesOf(int lane) {
        return IntStream.range(0, homes.length)
                .filter(home -> Stream.of(homes[home].rehoused, homes[home].everybody)
                        .flatMapToInt(IntStream::of)
                        .anyMatch(other -> other == lane))
                .toArray();
    }

    private long key(String name) {
        var key = 0L;
        for (var i = 0; i < name.length(); i++) {
            key = Chance.join(key, name.charAt(i));
        }
        return key;
    }

    double month(@Nullable YearMonth month, double otherwise) {
        return month == null ? otherwise : ChronoUnit.MONTHS.between(scenario.start(), month);
    }
}
