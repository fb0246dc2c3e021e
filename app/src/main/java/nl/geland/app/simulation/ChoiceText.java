package nl.geland.app.simulation;

import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Households;
import nl.geland.analysis.simulation.Priority;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;
import nl.geland.app.web.Sort;
import nl.geland.app.web.Words;

/** What a scenario chooses, in sentences for residents: read off what differs between two scenarios, never typed. */
final class ChoiceText {

    private static final String WORDS = "simulation.choice.";
    private static final double PERCENT = 100;
    private static final double MONTHS = 12;

    private final Words words;
    private final Locale locale;

    private ChoiceText(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** What is otherwise with the choice than without it; one sentence that nothing is where nothing differs. */
    static List<Texts> changes(Words words, Scenario with, Scenario without) {
        return both(words, text -> text.changes(with, without));
    }

    /** How many homes come free and how many households begin to search, and whether that is assumed; nothing where no homes come free by themselves. */
    static List<Texts> town(Words words, Scenario without, boolean isAssumed) {
        return both(words, text -> text.town(without, isAssumed));
    }

    /** Who gets a home and how many permit holders come, as far as the choice leaves that alone. */
    static List<Texts> same(Words words, Scenario with, Scenario without) {
        return both(words, text -> text.same(with, without));
    }

    /** The homes that go only after the years that are looked at. */
    static List<Texts> after(Words words, Scenario with) {
        return both(words, text -> text.after(with));
    }

    private static List<Texts> both(Words words, Function<ChoiceText, List<String>> told) {
        var dutch = told.apply(new ChoiceText(words, Locale.of("nl")));
        var english = told.apply(new ChoiceText(words, Locale.ENGLISH));
        return IntStream.range(0, dutch.size())
                .mapToObj(at -> new Texts(dutch.get(at), english.get(at)))
                .toList();
    }

    private List<String> changes(Scenario with, Scenario without) {
        var told = new ArrayList<>(homes(with, without));
        if (projects(with).anyMatch(one -> !without.supply().contains(one) && isAtOnce(one, with))) {
            told.add(word("at-once"));
        }
        var fromStart = " " + word("from-start", month(with.start()));
        told.addAll(
                changed(List.of(this::priority, this::rule, this::urgency, this::points), fromStart, with, without));
        told.addAll(changed(List.of(this::quota, this::spread, this::languages), "", with, without));
        if (isOtherwise(with, without)) {
            told.add(word("other"));
        }
        return told.isEmpty() ? List.of(word("none")) : told;
    }

    private List<String> same(Scenario with, Scenario without) {
        return List.<Function<Scenario, String>>of(this::priority, this::rule, this::quotaInAll).stream()
                .filter(side -> side.apply(with).equals(side.apply(without)))
                .map(side -> side.apply(with))
                .toList();
    }

    private String quotaInAll(Scenario scenario) {
        var people = Outlook.people(scenario);
        return people == 0
                ? quota(scenario)
                : quota(scenario) + " " + word("quota.in-all.many", whole(people), scenario.years());
    }

    private List<String> town(Scenario without, boolean isAssumed) {
        var free = free(without);
        return free < 1
                ? List.of()
                : List.of(word(
                        isAssumed ? "town.assumed" : "town",
                        whole(free),
                        whole(without.applicants().perYear().in(without.start()))));
    }

    private List<String> after(Scenario with) {
        var last = lastMonth(with);
        return projects(with)
                .filter(one -> Temporary.isAfter(one, with))
                .map(one -> word(
                                "after",
                                month(Objects.requireNonNull(one.until())),
                                word("kind." + kind(one)),
                                month(last))
                        + bill(one, with))
                .toList();
    }

    /** In how many months as many homes come free as go; nothing where none come free by themselves. */
    private String bill(Supply.Project one, Scenario with) {
        var free = free(with);
        var go = (double) one.units() * one.places();
        return free < 1 ? "" : " " + word("after.bill.many", whole(go), months(MONTHS * go / free));
    }

    private String months(double months) {
        return months < 1.5 ? word("month") : word("months.many", whole(months));
    }

    private static double free(Scenario scenario) {
        return scenario.supply().stream()
                .filter(Supply.Flow.class::isInstance)
                .mapToDouble(flow -> ((Supply.Flow) flow).perYear().in(scenario.start()))
                .sum();
    }

    private List<String> changed(List<Function<Scenario, String>> sides, String from, Scenario with, Scenario without) {
        var told = new ArrayList<String>();
        for (var side : sides) {
            var then = side.apply(with);
            var now = side.apply(without);
            if (!then.equals(now) && !then.isEmpty()) {
                told.add(now.isEmpty() ? then + from : then + from + " " + word("without", now));
            }
        }
        return told;
    }

    private static boolean isAtOnce(Supply.Project one, Scenario scenario) {
        var from = one.from();
        return from != null && !from.isAfter(scenario.start());
    }

    /** Homes that come, that come otherwise and that do not come. */
    private List<String> homes(Scenario with, Scenario without) {
        var told = new ArrayList<String>();
        for (var one : with.supply()) {
            var before = named(without, one.name());
            if (before.isEmpty()) {
                told.add(word("more", homes(one, with)));
            } else if (isOnlyDivided(one, before.get())) {
                told.add(divided(one));
            } else if (!before.get().equals(one)) {
                told.add(word("more", homes(one, with)) + " " + word("without", homes(before.get(), without)));
            }
        }
        for (var one : without.supply()) {
            if (named(with, one.name()).isEmpty()) {
                told.add(word("less", homes(one, without)));
            }
        }
        return told;
    }

    /** Whether homes that were there lie in other districts, and nothing else differs. */
    private static boolean isOnlyDivided(Supply with, Supply without) {
        return with instanceof Supply.Flow && !with.equals(without) && with.equals(without.with(with.homes()));
    }

    private String divided(Supply one) {
        return districts(one).isEmpty() ? word("divided.none") : word("divided", districts(one));
    }

    private static Optional<Supply> named(Scenario scenario, String name) {
        return scenario.supply().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private String homes(Supply one, Scenario scenario) {
        var told = new ArrayList<String>();
        switch (one) {
            case Supply.Flow flow -> told.add(word("flow", number(flow.perYear().atStart())));
            case Supply.Project project -> {
                told.add(project(project, scenario));
                told.add(ready(project));
                Optional.ofNullable(project.until()).ifPresent(until -> told.add(word("until", month(until))));
            }
        }
        var where = districts(one);
        if (!where.isEmpty()) {
            told.add(word("where", where));
        }
        return String.join(" ", told);
    }

    private String project(Supply.Project one, Scenario scenario) {
        var homes = words.count(locale, WORDS + "homes." + kind(one), one.units());
        var shared = one.homes().kind() == Supply.Kind.SHARED
                ? word("places", homes, number(one.places()), number((double) one.units() * one.places()))
                : homes;
        var open = open(one, scenario);
        var from = one.homes().fromPersons();
        var to = one.homes().toPersons();
        return from == 1 && to >= Households.LARGEST
                ? word("project", shared, open)
                : word(
                        from == to ? "project.size" : to == from + 1 ? "project.two-sizes.many" : "project.sizes.many",
                        shared,
                        open,
                        from,
                        to);
    }

    /** For whom; that permit holders go first there too, where they do. */
    private String open(Supply.Project one, Scenario scenario) {
        var key = "open." + Sort.parameter(one.homes().open());
        return one.homes().open() == Supply.Open.TO_ALL
                        && scenario.permitHolders().priority().in(scenario.start()) instanceof Priority.First
                ? word(key + ".first")
                : word(key);
    }

    private String ready(Supply.Project one) {
        var from = one.from();
        if (from == null) {
            return word("there");
        }
        return one.months() == 1
                ? word("ready", month(from))
                : word("ready.over", month(from), month(from.plusMonths(one.months() - 1L)));
    }

    private String districts(Supply one) {
        return one.homes().districts().isEmpty()
                ? one.homes().district()
                : shares(one.homes().districts());
    }

    private String shares(Map<String, Double> districts) {
        return new TreeMap<>(districts)
                .entrySet().stream()
                        .filter(one -> one.getValue() > 0)
                        .map(one -> one.getKey() + " " + percent(one.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private String priority(Scenario scenario) {
        var key = "simulation.lab.chosen.permit-place.";
        return switch (scenario.permitHolders().priority().in(scenario.start())) {
            case Priority.First _ -> words.word(locale, key + "first");
            case Priority.None _ -> words.word(locale, key + "none");
            case Priority.ShareOfHomes share -> words.word(locale, key + "share", number(PERCENT * share.share()));
        };
    }

    private String rule(Scenario scenario) {
        return word("rule." + Sort.parameter(scenario.allotment().rule()));
    }

    private String urgency(Scenario scenario) {
        var urgency = scenario.allotment().urgency();
        return urgency.share() == 0
                ? word("urgent.none")
                : words.word(
                        locale,
                        "simulation.lab.chosen.urgent",
                        number(PERCENT * urgency.share()),
                        number(PERCENT * urgency.homes()));
    }

    private String points(Scenario scenario) {
        var starts = scenario.applicants().headStarts();
        return starts.isEmpty()
                ? word("points.none")
                : starts.stream()
                        .map(one -> words.word(
                                locale,
                                "simulation.lab.chosen.points",
                                number(PERCENT * one.share()),
                                number(one.months())))
                        .collect(Collectors.joining(" "));
    }

    /** Each number of people with the half-year from which it holds, within the years that are looked at. */
    private String quota(Scenario scenario) {
        var people = scenario.permitHolders().peoplePerHalfYear();
        var steps = new ArrayList<String>();
        for (var half = 0; half < Math.min(people.size(), 2 * scenario.years()); half++) {
            if (half == 0 || !people.get(half).equals(people.get(half - 1))) {
                steps.add(word(
                        "quota.from",
                        number(people.get(half)),
                        month(scenario.start().plusMonths(6L * half))));
            }
        }
        return people.stream().allMatch(one -> one == 0)
                ? word("quota.none")
                : steps.size() == 1
                        ? word("quota", number(people.getFirst()))
                        : word("quota", String.join(", ", steps));
    }

    private String spread(Scenario scenario) {
        var districts = scenario.permitHolders().spread();
        return districts.isEmpty() ? word("spread.none") : word("spread", shares(districts));
    }

    /** Only where somebody shares a home with another language. */
    private String languages(Scenario scenario) {
        var mix = scenario.road().languageMix();
        return mix == 0 || projects(scenario).noneMatch(one -> one.homes().kind() == Supply.Kind.SHARED)
                ? ""
                : word("languages", percent(mix));
    }

    /** Whether something differs of which no sentence speaks. */
    private static boolean isOtherwise(Scenario with, Scenario without) {
        return !with.applicants().with().equals(without.applicants().with())
                || !with.chains().equals(without.chains())
                || !with.start().equals(without.start());
    }

    private static Stream<Supply.Project> projects(Scenario scenario) {
        return scenario.supply().stream()
                .filter(Supply.Project.class::isInstance)
                .map(Supply.Project.class::cast);
    }

    private static YearMonth lastMonth(Scenario scenario) {
        return scenario.start().plusYears(scenario.years()).minusMonths(1);
    }

    private static String kind(Supply.Project one) {
        return Sort.parameter(one.homes().kind());
    }

    private String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
    }

    private String percent(double share) {
        return number(PERCENT * share) + "%";
    }

    private String whole(double number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String number(double number) {
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    private String word(String key, Object... arguments) {
        return words.word(locale, WORDS + key, arguments);
    }
}
