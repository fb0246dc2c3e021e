package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geland.app.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The quota as a page shows it.
 *
 * @param files the last day that files tell of, where what was kept by hand goes on after it; null otherwise
 * @param lines the ledger, newest first
 * @param months the schedule of the half-year that runs; empty for who may not see small numbers
 * @param missed how many of the last closed half-years in a row were missed
 * @param limit after how many of those the province can intervene
 */
record QuotaView(
        LocalDate day,
        @Nullable LocalDate files,
        List<QuotaLine> lines,
        List<QuotaNumbers.Revision> revisions,
        List<MonthLine> months,
        int missed,
        @Nullable Norm limit,
        Forecast forecast,
        Waiting waiting,
        Rights rights) {

    /** The fields of the forecast, in the order of the form. */
    static final List<String> FIELDS = List.of("een", "twee", "drie", "vijf", "doel");

    /**
     * What a chosen supply would do.
     *
     * @param outlooks empty where it would tell of few people, or where there is no account
     * @param typed what stands in the form
     */
    record Forecast(
            List<Outlook> outlooks,
            Supply supply,
            double personsPerHome,
            Map<String, String> typed,
            FormErrors errors) {

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /**
     * Who has a link and no home; empty where these are fewer than ten and the viewer may not see that.
     *
     * @param late households whose day to have moved in has passed
     */
    record Waiting(Optional<Integer> households, Optional<Integer> persons, Optional<Integer> late) {}

    /**
     * What the viewer may.
     *
     * @param counted sees numbers as they were counted
     * @param people sees people
     */
    record Rights(boolean counted, boolean people) {}

    /** The half-year that runs; null where there is no account of it. */
    @Nullable
    QuotaLine now() {
        return lines.isEmpty() || !lines.getFirst().running() ? null : lines.getFirst();
    }

    /** The last half-years of the ledger, newest first. */
    List<QuotaLine> latest(int halfYears) {
        return lines.subList(0, Math.min(halfYears, lines.size()));
    }

    /** How grave the run of missed half-years is: nothing, note, warning or over. */
    String alarm() {
        var most = limit == null ? Integer.MAX_VALUE : limit.value().intValueExact();
        if (missed == 0) {
            return "none";
        }
        return missed >= most ? "over" : missed == most - 1 ? "last" : "some";
    }

    /** By how many the account was behind its schedule at the end of the last whole month; 0 or less is on schedule. */
    Optional<Integer> behind() {
        return months.stream()
                .filter(line ->
                        line.total() != null && line.month().atEndOfMonth().compareTo(day) <= 0)
                .reduce((first, second) -> second)
                .map(line -> line.total() == null ? 0 : line.norm() - line.total());
    }
}
