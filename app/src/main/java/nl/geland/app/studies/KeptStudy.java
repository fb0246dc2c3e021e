package nl.geland.app.studies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a study keeps of its plan, of who was heard and of its texts, for an archive: everything but raw texts, their keys, and the places in
 * them where names stood. Texts that are out of work are only named.
 */
public record KeptStudy(
        Plan plan,
        List<SubQuestion> subQuestions,
        List<Expected> expectations,
        List<Planned> planned,
        List<Asked> guide,
        List<Step> steps,
        List<Heard> participants,
        List<Consent> consents,
        List<SourceFacts> sources,
        List<Speaks> speakers,
        List<Version> versions,
        List<Spoken> turns,
        List<AskedTurn> asked) {

    public KeptStudy {
        subQuestions = List.copyOf(subQuestions);
        expectations = List.copyOf(expectations);
        planned = List.copyOf(planned);
        guide = List.copyOf(guide);
        steps = List.copyOf(steps);
        participants = List.copyOf(participants);
        consents = List.copyOf(consents);
        sources = List.copyOf(sources);
        speakers = List.copyOf(speakers);
        versions = List.copyOf(versions);
        turns = List.copyOf(turns);
        asked = List.copyOf(asked);
    }

    /** What the team answers for; whoever takes the study in says it anew. */
    public record Plan(
            String title, String question, String legalBasis, LocalDate destroyRawOn, LocalDate destroyWorkOn) {}

    public record SubQuestion(int number, String text) {}

    /** An expectation with what came of it. */
    public record Expected(
            int number,
            LocalDate writtenOn,
            String text,
            @Nullable String outcome,
            @Nullable LocalDate settledOn,
            String explanation,
            String limits) {}

    public record Planned(String kind, int planned) {}

    /** A question of the topic guide. */
    public record Asked(String code, int position, @Nullable String beneath, String theme, String text) {}

    public record Step(
            LocalDate dueOn, String text, @Nullable LocalDate doneOn) {}

    public record Heard(
            UUID id,
            String pseudonym,
            String kind,
            String organisation,
            String area,
            String experience,
            String languageGroup) {}

    public record Consent(
            UUID participant,
            String scope,
            LocalDate givenOn,
            @Nullable LocalDate withdrawnOn) {}

    /** A source; one that is out of work has no versions. */
    public record SourceFacts(
            UUID id,
            int number,
            String kind,
            String title,
            String edition,
            LocalDate heldOn,
            String language,
            boolean interpreter,
            @Nullable Instant outSince) {}

    public record Speaks(UUID source, UUID participant) {}

    /** A version of a text; in a file the text itself lies beside it. */
    public record Version(
            UUID source,
            int version,
            String text,
            Instant madeAt,
            @Nullable UUID madeBy,
            String reason) {

        /** The same with other words. */
        public Version with(String words) {
            return new Version(source, version, words, madeAt, madeBy, reason);
        }
    }

    /** A turn of a version, in code points, with the milliseconds of the recording. */
    public record Spoken(
            UUID source,
            int version,
            int number,
            String speaker,
            boolean interviewer,
            int startAt,
            int endAt,
            @Nullable Long heardFrom,
            @Nullable Long heardTo) {}

    public record AskedTurn(UUID source, int turn, String code) {}

    /** The same with other versions. */
    public KeptStudy with(List<Version> others) {
        return new KeptStudy(
                plan,
                subQuestions,
                expectations,
                planned,
                guide,
                steps,
                participants,
                consents,
                sources,
                speakers,
                others,
                turns,
                asked);
    }
}
