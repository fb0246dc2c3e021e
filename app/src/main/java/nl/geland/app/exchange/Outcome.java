package nl.geland.app.exchange;

import java.util.List;
import java.util.stream.Stream;
import nl.geland.app.trajectories.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What became of a run.
 *
 * @param run number of the run
 * @param why why the whole run was refused, null when it was not
 */
public record Outcome(
        long run,
        State state,
        List<FileOutcome> files,
        @Nullable Reason why) {

    /** Where a run stands. */
    public enum State {
        CHECKING,
        QUESTIONS,
        CHECKED,
        REFUSED,
        ACCEPTING,
        ACCEPTED,
        DISCARDED,
        CANCELLED,
        INTERRUPTED,
        FAILED,
        EXPIRED
    }

    /** Why something was refused: the last part of a key of the words files, and what it fills in. */
    public record Reason(String key, List<String> arguments) {

        public Reason {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What only a person can tell.
     *
     * @param about {@code KIND}, {@code TWICE}, {@code FIELD}, {@code DATE} or {@code DECIMAL}
     * @param field the field, empty when it is the whole file
     * @param options what can be answered, empty when any column can be
     */
    public record Asked(String about, String field, List<String> options) {

        public Asked {
            options = List.copyOf(options);
        }
    }

    /** How many records of a file are new, changed, the same, not taken in, and missing from it. */
    public record Counts(int rows, long fresh, long changed, long unchanged, int rejected, long gone) {

        /** Rows that were left out: blank ones, and those that stand there already. */
        public long dropped() {
            return Math.max(0, rows - fresh - changed - unchanged - rejected);
        }
    }

    /**
     * What became of one file.
     *
     * @param kind the kind of record it holds, null when nobody could tell
     * @param counts null when it was not read
     * @param questions what has to be answered first
     */
    public record FileOutcome(
            String name,
            String sha256,
            @Nullable String kind,
            @Nullable Counts counts,
            List<String> goneRows,
            List<Finding> findings,
            List<Asked> questions,
            @Nullable Reason refusal) {

        public FileOutcome {
            goneRows = List.copyOf(goneRows);
            findings = List.copyOf(findings);
            questions = List.copyOf(questions);
        }
    }

    public Outcome {
        files = List.copyOf(files);
    }

    /** Whether nothing at all was new or different. */
    public boolean nothingChanged() {
        return files.stream()
                .allMatch(file -> file.counts() != null
                        && file.counts().fresh() + file.counts().changed() == 0);
    }

    /** The key of the words for a run in which nothing was new, that says why. */
    String nothingKey(boolean done) {
        return nothingKey(
                files.stream().flatMap(file -> Stream.ofNullable(file.counts())).toList(), done);
    }

    /**
     * The key of the words for files in which nothing was new: all was known, all was known but for rows that were
     * refused, or no row could be taken in.
     *
     * @param done whether the run was accepted
     */
    static String nothingKey(List<Counts> files, boolean done) {
        var rejected = files.stream().anyMatch(counts -> counts.rejected() > 0);
        var known = files.stream().anyMatch(counts -> counts.unchanged() > 0);
        return (done ? "nothing" : "nothing-would") + (rejected ? known ? ".rejected" : ".none" : "");
    }
}
