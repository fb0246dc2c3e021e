package nl.geland.app.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What everybody sees of a scenario, as it was proposed and is released: numbers that were worked out, no person's data.
 *
 * @param years how many years ahead
 * @param homes of the next 100 homes, those for permit holders, for people who lost a home, for everybody else
 * @param median the months within which half of those housed found a home, with its interval
 * @param than what it was compared with and how many months it differs; empty where it stands alone
 * @param assumptions the two that matter most
 * @param choice what is chosen; null in what was released before this was kept
 * @param without the same without the choice; null where it stands alone
 * @param note what the municipality adds in its own words; null where it adds nothing
 * @param outlook what it means for everybody; null in what was released before this was kept
 * @param numbers how many numbers the town has, and {@code unsure} how many of these are assumed
 */
record Picture(
        Texts title,
        Texts story,
        int years,
        int runs,
        List<Integer> homes,
        Line line,
        Sheet.Cell median,
        List<Than> than,
        List<Assumed> assumptions,
        @Nullable Choice choice,
        @Nullable Without without,
        @Nullable Texts note,
        @Nullable Outlook outlook,
        int numbers,
        int unsure) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * What is chosen, in sentences.
     *
     * @param town how it goes without the choice; empty in what was released before this was kept
     * @param changes what differs
     * @param same who gets a home and how many permit holders come, where that stays as it is
     * @param after homes that go only after the years that are looked at
     * @param temporary whether homes go again
     * @param everyHomeFits whether each home that comes free fits each household
     * @param sizes whether homes that are added for who is no permit holder do not fit each household
     * @param others what counts as a home for who is no permit holder; null in what was released before this was kept
     * @param holders the same for permit holders
     * @param onlyHolders whether nobody else has priority
     * @param places homes, or places in shared homes, that are added
     */
    record Choice(
            List<Texts> town,
            List<Texts> changes,
            List<Texts> same,
            List<Texts> after,
            Temporary temporary,
            boolean everyHomeFits,
            boolean sizes,
            @Nullable Counts others,
            @Nullable Counts holders,
            boolean onlyHolders,
            int places) {

        Choice {
            town = town == null ? List.of() : List.copyOf(town);
            changes = List.copyOf(changes);
            same = List.copyOf(same);
            after = List.copyOf(after);
        }

        static Choice of(Words words, Scenario with, Scenario without, boolean isAssumed) {
            return new Choice(
                    ChoiceText.town(words, without, isAssumed),
                    ChoiceText.changes(words, with, without),
                    ChoiceText.same(words, with, without),
                    ChoiceText.after(words, with),
                    Temporary.of(with),
                    with.supply().stream().filter(Supply.Flow.class::isInstance).allMatch(one -> fits(one, with)),
                    projects(with)
                            .anyMatch(one -> one.homes().open() != Supply.Open.TO_PERMIT_HOLDERS && !fits(one, with)),
                    Counts.of(with, EnumSet.of(Supply.Open.TO_ALL, Supply.Open.TO_APPLICANTS)),
                    Counts.of(with, EnumSet.of(Supply.Open.TO_ALL, Supply.Open.TO_PERMIT_HOLDERS)),
                    with.allotment().urgency().share() == 0,
                    places(with, without));
        }

        private static int places(Scenario with, Scenario without) {
            return projects(with)
                    .filter(one -> !without.supply().contains(one))
                    .mapToInt(one -> ((Supply.Project) one).units() * ((Supply.Project) one).places())
                    .sum();
        }

        private static Stream<Supply> projects(Scenario scenario) {
            return scenario.supply().stream().filter(Supply.Project.class::isInstance);
        }

        private static boolean fits(Supply one, Scenario scenario) {
            return one.homes().fromPersons() == 1
                    && one.homes().toPersons()
                            >= scenario.applicants().households().shares().size();
        }
    }

    /**
     * The same without the choice.
     *
     * @param bare whether nothing is chosen in it: it is the town as it is
     */
    record Without(Texts title, List<Integer> homes, Line line, Sheet.Cell median, Temporary temporary, boolean bare) {

        Without {
            homes = List.copyOf(homes);
        }
    }

    /** How many months longer the wait is than in another scenario. */
    record Than(Texts title, Sheet.Cell months) {

        /** Whether all assumptions lead the same way as the number itself. */
        boolean leadsOneWay() {
            var span = months.assumed();
            var mean = months.estimate().mean();
            return span != null && (mean > 0 ? span.low() >= 0 : span.high() <= 0);
        }

        /** Between what the difference lies when assumptions are drawn: without sign when all lead the same way; null when none was. */
        Sheet.@Nullable Span assumed() {
            var span = months.assumed();
            if (span == null || !leadsOneWay()) {
                return span;
            }
            var one = Math.abs(span.low());
            var other = Math.abs(span.high());
            return new Sheet.Span(Math.min(one, other), Math.max(one, other));
        }
    }

    static Picture of(Words words, List<Saved> scenarios, Comparisons.Comparison comparison, Sheet sheet, int place) {
        var saved = scenarios.get(place);
        var column = sheet.columns().get(place);
        var median = column.number(Outlook.half(column));
        var difference = median.difference();
        var with = saved.file().town();
        var first = scenarios.getFirst();
        // The first of a comparison stands beside nothing else: its choice is told against its own town.
        var base = place == 0 ? saved.town().town() : first.file().town();
        var before = place == 0 ? null : sheet.columns().getFirst();
        var numbers = saved.file().numbers();
        return new Picture(
                saved.title(),
                saved.town().story(),
                saved.chosen().of(Knob.YEARS),
                comparison.runs(),
                column.homes(),
                column.line(),
                median,
                difference == null ? List.of() : List.of(new Than(first.title(), difference)),
                Assumed.of(saved.file(), base),
                Choice.of(
                        words,
                        with,
                        base,
                        numbers.stream()
                                .anyMatch(one ->
                                        one.number().equals(Assumed.JOINING) && one.basis() == Basis.ASSUMPTION)),
                before == null ? null : without(first, before),
                null,
                column.lets().isEmpty() ? null : Outlook.of(with, column, base, before),
                numbers.size(),
                Math.toIntExact(numbers.stream()
                        .filter(one -> one.basis() == Basis.ASSUMPTION)
                        .count()));
    }

    private static Without without(Saved first, Sheet.Column before) {
        var base = first.file().town();
        return new Without(
                first.title(),
                before.homes(),
                before.line(),
                before.number(Outlook.half(before)),
                Temporary.of(base),
                base.supply().stream().allMatch(Supply.Flow.class::isInstance));
    }

    /** Whether the size of a household makes no difference, with the choice and without it. */
    boolean isOneForAllSizes() {
        return line.isOneForAllSizes() && (without == null || without.line().isOneForAllSizes());
    }

    /** The same with what the municipality adds. */
    Picture noting(Texts other) {
        return new Picture(
                title,
                story,
                years,
                runs,
                homes,
                line,
                median,
                than,
                assumptions,
                choice,
                without,
                other,
                outlook,
                numbers,
                unsure);
    }

    /** Whether a wait is longer than was looked ahead, with the choice or without it. */
    boolean isLonger() {
        return line.isLonger() || (without != null && without.line().isLonger());
    }

    Temporary temporary() {
        return choice == null ? Temporary.NONE : choice.temporary();
    }

    /** Whether somebody loses a temporary home in these years, with the choice or without it. */
    boolean isHomeLost() {
        return isLost(homes, temporary())
                || (without != null && isLost(without.homes(), without.temporary()))
                || (outlook != null && outlook.next().isHomeLost());
    }

    private static boolean isLost(List<Integer> homes, Temporary temporary) {
        return homes.get(1) > 0 || temporary == Temporary.WITHIN;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Picture of(String json) {
        return JSON.readValue(json, Picture.class);
    }
}
