package nl.geland.app.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * One import: what was recognised, what would change, what was found, and what a person can do now.
 *
 * @param told the findings that say more than where they are
 */
record RunView(
        RunReports.Run run,
        ImportJobs.@Nullable Stand stand,
        List<FileView> files,
        List<RunReports.RuleCount> rules,
        List<RunReports.Found> told,
        FindingsView findings) {

    /** Some of the findings, and which. */
    record FindingsView(RunReports.Filter filter, Paging paging, List<RunReports.Found> shown) {}

    boolean going() {
        return run.state() == Outcome.State.CHECKING || run.state() == Outcome.State.ACCEPTING;
    }

    boolean canAccept() {
        return run.state() == Outcome.State.CHECKED;
    }

    boolean waits() {
        return run.origin().equals("PAGE") && Uploads.waits(run.state());
    }

    /** Whether checking once more can tell something else: not while a file is among them that was destroyed. */
    boolean canRepeat() {
        return waits()
                && run.state() != Outcome.State.QUESTIONS
                && files.stream().noneMatch(FileView::destroyed);
    }

    boolean canLeaveOut() {
        return waits() && files.size() > 1;
    }

    boolean accepted() {
        return run.state() == Outcome.State.ACCEPTED;
    }

    /** The files that wait for an answer. */
    List<FileView> asking() {
        return waits() ? files.stream().filter(FileView::asks).toList() : List.of();
    }

    /** The files of which a column is unknown while a field is left: perhaps they belong together. */
    List<FileView> doubtful(Page page) {
        return waits()
                ? files.stream()
                        .filter(view -> view.file().counts() != null
                                && !view.unknownHeaders(page).isEmpty())
                        .toList()
                : List.of();
    }

    boolean counted() {
        return files.stream().anyMatch(view -> view.file().counts() != null);
    }

    /** What is said where nothing is new, and why. */
    String nothingKey() {
        return "exchange."
                + Outcome.nothingKey(
                        files.stream()
                                .flatMap(view -> Stream.ofNullable(view.file().counts()))
                                .toList(),
                        accepted());
    }

    boolean nothingNew() {
        return !files.isEmpty()
                && files.stream().allMatch(view -> {
                    var counts = view.file().counts();
                    return counts != null && counts.fresh() + counts.changed() == 0;
                });
    }

    static String fieldWord(Page page, @Nullable String field) {
        if (field == null || field.isEmpty()) {
            return "–";
        }
        return field.startsWith("#") ? field.substring(1) : page.word("exchange.field." + field.replace(' ', '_'));
    }

    static String outcomeTag(String outcome) {
        return switch (outcome) {
            case "REJECTED" -> "tag--wrong";
            case "DROPPED", "KEPT" -> "tag--note";
            default -> "tag--done";
        };
    }

    List<Option> ruleOptions(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("exchange.filter.all")));
        rules.stream()
                .map(RunReports.RuleCount::rule)
                .distinct()
                .forEach(rule -> options.add(new Option(rule, page.word("exchange.rule." + rule))));
        return options;
    }

    List<Option> fileOptions(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("0", page.word("exchange.filter.all")));
        files.forEach(view -> options.add(
                new Option(Long.toString(view.file().id()), view.file().name())));
        return options;
    }
}
