package nl.geland.app.coding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.AgreementRun.Measure;
import nl.geland.app.coding.AgreementRun.Value;
import nl.geland.app.coding.Differences.Difference;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * How far two coders agree.
 *
 * @param pair who codes the same texts; null where no text is coded by two
 * @param waiting what is not done yet; while there is anything, nothing is compared
 * @param compared null until both are done
 */
record AgreementView(
        CodingDoor.Inside inside,
        BlindCodings.@Nullable Pair pair,
        List<Tasks.Task> waiting,
        List<CodingTexts.Source> sources,
        Map<UUID, String> names,
        @Nullable Compared compared) {

    /**
     * What both did, side by side.
     *
     * @param shown the differences of this page
     * @param words of the turns that are shown
     * @param all whether those that were settled are shown too
     * @param run the numbers as they were measured last
     * @param mine what the viewer sent while somebody was first
     */
    record Compared(
            List<Difference> shown,
            Map<String, String> words,
            int differences,
            int open,
            boolean all,
            Paging paging,
            @Nullable AgreementRun run,
            List<CodeEntry> entries,
            @Nullable Mine mine) {

        String text(Difference one) {
            return words.getOrDefault(one.source() + " " + one.turn(), "");
        }

        /** The codes that were measured, in the order of the codebook. */
        List<CodeEntry> measured() {
            return run == null
                    ? List.of()
                    : entries.stream()
                            .filter(entry -> run.values().stream()
                                    .anyMatch(value -> entry.id().equals(value.code())))
                            .toList();
        }

        @Nullable
        Value value(@Nullable UUID code, Measure measure) {
            return run == null
                    ? null
                    : run.values().stream()
                            .filter(value -> value.measure() == measure && java.util.Objects.equals(value.code(), code))
                            .findFirst()
                            .orElse(null);
        }

        String codeName(Page page, UUID code) {
            return entries.stream()
                    .filter(entry -> entry.id().equals(code))
                    .findFirst()
                    .map(entry -> ReadingView.name(page, entry))
                    .orElse("");
        }
    }

    /** A decision that came too late. */
    record Mine(Difference difference, String choice, String note) {}

    String path() {
        return inside.path() + "/overeenstemming";
    }

    String who(UUID user) {
        return names.getOrDefault(user, "");
    }

    String title(UUID source) {
        return sources.stream()
                .filter(one -> one.id().equals(source))
                .findFirst()
                .map(OverviewView::label)
                .orElse("");
    }

    String nameA() {
        return pair == null ? "" : who(pair.a());
    }

    String nameB() {
        return pair == null ? "" : who(pair.b());
    }

    List<Option> choices(Page page) {
        return List.of(
                new Option("a", nameA()),
                new Option("b", nameB()),
                new Option("both", page.word("coding.settle.both")),
                new Option("none", page.word("coding.settle.none")));
    }

    String choice(Page page, String choice) {
        return choices(page).stream()
                .filter(option -> option.value().equals(choice))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    /** A number as it is written: percent with one digit, others with two; or that it cannot be determined. */
    static String text(Page page, @Nullable Value value) {
        if (value == null) {
            return "";
        }
        if (value.value() == null) {
            return page.word("coding.undefined");
        }
        return value.measure() == Measure.PERCENT ? page.percent(value.value(), 1) : page.decimal(value.value(), 2);
    }

    static String interval(Page page, @Nullable Value value) {
        if (value == null || value.lower() == null || value.upper() == null) {
            return "";
        }
        return value.measure() == Measure.PERCENT
                ? page.word("coding.interval", page.percent(value.lower(), 1), page.percent(value.upper(), 1))
                : page.word("coding.interval", page.decimal(value.lower(), 2), page.decimal(value.upper(), 2));
    }

    /** Why there is no number, or no interval; empty where there is one. */
    static String reason(Page page, @Nullable Value value) {
        if (value == null) {
            return "";
        }
        var reason = value.undefined() != null ? value.undefined() : value.noInterval();
        return reason == null
                ? ""
                : page.word("coding.reason." + reason.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
