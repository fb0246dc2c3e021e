package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Homes that come free or are added. */
public sealed interface Supply {

    /** The name, once in a scenario: it decides the random numbers, so the same name in two scenarios is the same homes. */
    String name();

    /** Which homes. */
    Homes homes();

    /** The same with other homes. */
    Supply with(Homes other);

    /**
     * What homes they are.
     *
     * @param kind the kind
     * @param fromPersons the smallest household they are given to
     * @param toPersons the largest household they are given to
     * @param district the district, empty where districts play no part
     * @param open who may get one
     * @param districts the share of them in each of several districts, together 1; empty where all lie in one, or in none
     */
    record Homes(Kind kind, int fromPersons, int toPersons, String district, Open open, Map<String, Double> districts) {

        private static final double ROUNDING = 1e-6;

        /** Homes, checked. */
        public Homes {
            districts = Map.copyOf(districts);
            var problems = new Problems();
            if (fromPersons < 1 || fromPersons > Households.LARGEST) {
                problems.tell("smallest household", fromPersons, "1 to " + Households.LARGEST + " persons");
            }
            if (toPersons < fromPersons || toPersons > Households.LARGEST) {
                problems.tell("largest household", toPersons, fromPersons + " to " + Households.LARGEST + " persons");
            }
            if (kind == Kind.SHARED && toPersons != 1) {
                problems.tell("largest household of a shared home", toPersons, "1: each place is for one person");
            }
            refuseUnlessTheyAddUp(problems, district, districts);
            problems.refuseIfAny("homes");
        }

        private static void refuseUnlessTheyAddUp(Problems problems, String one, Map<String, Double> districts) {
            if (districts.isEmpty()) {
                return;
            }
            districts.forEach((name, share) -> {
                problems.name("name of a district", name);
                problems.share("share of homes in district " + name, share);
            });
            var sum = districts.values().stream()
                    .sorted()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                problems.tell("sum of the shares of districts", sum, "1: divide each by the sum");
            }
            if (!one.isEmpty()) {
                problems.tell("district", one, "none: the homes are divided over districts");
            }
        }

        /** Homes in one district, or in none. */
        public Homes(Kind kind, int fromPersons, int toPersons, String district, Open open) {
            this(kind, fromPersons, toPersons, district, open, Map.of());
        }

        /** The districts in which they lie, in order of name; one without a name where districts play no part. */
        public List<String> districtNames() {
            var named = districts.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            return named.isEmpty() ? List.of(district) : named;
        }

        /** Permanent homes for every household, anywhere, open to all. */
        public static Homes forAll() {
            return of(Kind.PERMANENT, 1, Households.LARGEST);
        }

        /** Homes of a kind for households of a size, anywhere, open to all. */
        public static Homes of(Kind kind, int fromPersons, int toPersons) {
            return new Homes(kind, fromPersons, toPersons, "", Open.TO_ALL);
        }

        /** The same, divided over districts: each home keeps its random numbers, and draws where it lies. */
        public Homes divided(Map<String, Double> shares) {
            return new Homes(kind, fromPersons, toPersons, "", open, shares);
        }

        /** The same in a district. */
        public Homes in(String name) {
            return new Homes(kind, fromPersons, toPersons, name, open);
        }

        /** The same, open to others. */
        public Homes open(Open to) {
            return new Homes(kind, fromPersons, toPersons, district, to, districts);
        }
    }

    /** The kind of home. */
    enum Kind {
        PERMANENT,
        CONTAINER,
        CONVERTED_OFFICE,
        SHARED
    }

    /** Who may get a home. */
    enum Open {
        TO_ALL,
        TO_PERMIT_HOLDERS,
        TO_APPLICANTS
    }

    /**
     * Homes of the existing stock that come free because somebody dies or leaves the town, not because a tenant moves within
     * the stock: those follow by themselves, see {@link Chains}. They come as a Poisson process.
     *
     * @param name the name
     * @param homes which homes
     * @param perYear how many, a year
     */
    record Flow(String name, Homes homes, Course<Double> perYear) implements Supply {

        /** A flow, checked. */
        public Flow {
            var problems = new Problems();
            problems.name("name of a flow of homes", name);
            perYear.values().forEach(value -> problems.rate("homes a year of " + name, value));
            problems.refuseIfAny("flow of homes");
        }

        @Override
        public Flow with(Homes other) {
            return new Flow(name, other, perYear);
        }

        /** A constant flow of homes for all. */
        public static Flow of(String name, double perYear) {
            return new Flow(name, Homes.forAll(), Course.always(perYear));
        }
    }

    /**
     * Homes that are added, let, and let again.
     *
     * @param name the name
     * @param homes which homes
     * @param units how many
     * @param places persons who share one, each with a tenancy of their own; 1 for homes that are not shared
     * @param from the month in which the first is ready; empty: they are there, and let, at the start
     * @param months over how many months they become ready, evenly
     * @param until the month in which they are taken away; who lives there then searches again, before everybody else
     * @param meanTenancyYears how long a tenant stays, on average; tenancies are exponential
     */
    record Project(
            String name,
            Homes homes,
            int units,
            int places,
            @Nullable YearMonth from,
            int months,
            @Nullable YearMonth until,
            double meanTenancyYears)
            implements Supply {

        private static final int MOST = 10_000_000;

        /** A project, checked. */
        public Project {
            var problems = new Problems();
            problems.name("name of a project", name);
            if (units < 0 || units > MOST) {
                problems.tell("homes of " + name, units, "0 to " + MOST);
            }
            if (places < 1 || (homes.kind() != Kind.SHARED && places > 1)) {
                problems.tell(
                        "places in a home of " + name, places, "1, or more in shared homes: make its kind SHARED");
            }
            if (months < 1) {
                problems.tell("months of delivery of " + name, months, "1 or more");
            }
            if (from != null && until != null && !until.isAfter(from)) {
                problems.tell("end of " + name, until, "a month after its start in " + from);
            }
            if (!(meanTenancyYears > 0)) {
                problems.tell(
                        "mean tenancy of " + name, meanTenancyYears, "more than 0 years; Infinity when nobody leaves");
            }
            problems.refuseIfAny("project");
        }

        /** Homes for all that are ready in a month. */
        public static Project of(String name, int units, YearMonth from, double meanTenancyYears) {
            return new Project(name, Homes.forAll(), units, 1, from, 1, null, meanTenancyYears);
        }

        /** A stock for all that is let at the start. */
        public static Project stock(String name, int units, double meanTenancyYears) {
            return new Project(name, Homes.forAll(), units, 1, null, 1, null, meanTenancyYears);
        }

        @Override
        public Project with(Homes other) {
            return new Project(name, other, units, places, from, months, until, meanTenancyYears);
        }

        /** The same, shared: as many tenancies in a home. */
        public Project sharedBy(int persons) {
            return new Project(name, homes, units, persons, from, months, until, meanTenancyYears);
        }

        /** The same, ready over some months. */
        public Project over(int deliveryMonths) {
            return new Project(name, homes, units, places, from, deliveryMonths, until, meanTenancyYears);
        }

        /** The same, with tenants who stay so many years on average. */
        public Project staying(double years) {
            return new Project(name, homes, units, places, from, months, until, years);
        }

        /** Whether they are homes of a kind that come in addition: not there at the start. */
        public boolean isAdded(Kind kind) {
            return homes.kind() == kind && from != null;
        }

        /** The same, until it is taken away. */
        public Project until(YearMonth month) {
            return new Project(name, homes, units, places, from, months, month, meanTenancyYears);
        }
    }
}
