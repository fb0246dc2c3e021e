package nl.geland.app.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A study with all that was coded in it, as it stood at one moment: what matrices, reports and files for other tools are made from. Texts are
 * those of the working zone; nothing in it says who anybody is.
 *
 * @param passages the codings that count: of the coder or of what two coders settled on, as was asked for
 */
public record CodedStudy(
        UUID study,
        String title,
        List<Heard> participants,
        List<Text> texts,
        List<Question> guide,
        List<Code> codes,
        List<Passage> passages,
        List<Note> notes) {

    public CodedStudy {
        participants = List.copyOf(participants);
        texts = List.copyOf(texts);
        guide = List.copyOf(guide);
        codes = List.copyOf(codes);
        passages = List.copyOf(passages);
        notes = List.copyOf(notes);
    }

    /** The study with only the participants who speak in a text: who was merely written down was not heard yet, and cannot have been asked. */
    public CodedStudy heard() {
        var speakers = texts.stream().flatMap(text -> text.speakers().stream()).collect(Collectors.toSet());
        var heard =
                participants.stream().filter(one -> speakers.contains(one.id())).toList();
        return new CodedStudy(study, title, heard, texts, guide, codes, passages, notes);
    }

    /** As what somebody is heard. */
    public enum Group {
        PROFESSIONAL,
        VOLUNTEER,
        NEWCOMER,
        RESIDENT
    }

    /** What a source is. */
    public enum TextKind {
        INTERVIEW,
        FOCUS_GROUP,
        FIELD_NOTE,
        POLICY
    }

    /** What kind of saying a passage is. */
    public enum Statement {
        /** How it is in general. */
        GENERAL,
        /** What happened once, or what somebody does. */
        EXAMPLE,
        /** How it ought to be. */
        NORM,
        /** What a policy text says. */
        POLICY
    }

    /** Where the cause of an obstacle lies. */
    public enum Level {
        NATION,
        CITY,
        ORGANISATION
    }

    /** What a policy text does with a code. */
    public enum Relation {
        MENTIONS,
        OPPOSES
    }

    /**
     * Somebody who was heard.
     *
     * @param mayBeQuoted whether the consent to quote stands on the day of reading
     */
    public record Heard(
            UUID id,
            String pseudonym,
            Group group,
            String organisation,
            String area,
            String experience,
            String languageGroup,
            boolean mayBeQuoted) {}

    /**
     * A source with the version of its text that was coded.
     *
     * @param edition which version of a policy text; empty for others
     * @param speakers the participants who speak in it
     */
    public record Text(
            UUID id,
            int number,
            TextKind kind,
            String title,
            String edition,
            LocalDate on,
            int version,
            String text,
            List<Turn> turns,
            Set<UUID> speakers) {

        public Text {
            turns = List.copyOf(turns);
            speakers = Set.copyOf(speakers);
        }
    }

    /**
     * A turn of a talk or a paragraph of a policy text, in code points.
     *
     * @param asks codes of the questions of the guide that this turn asks; an empty code is a question outside it
     */
    public record Turn(int number, String speaker, boolean interviewer, int start, int end, Set<String> asks) {

        public Turn {
            asks = Set.copyOf(asks);
        }
    }

    /** A question of the topic guide; {@code beneath} is the question it asks further on. */
    public record Question(String code, @Nullable String beneath, String theme, String text) {}

    /** A code as the latest codebook has it. */
    public record Code(
            UUID id,
            String slug,
            String name,
            String nameEn,
            String theme,
            @Nullable UUID beneath,
            String definition,
            String useWhen,
            String notWhen,
            String example,
            boolean retired) {}

    /**
     * A passage that a code was given to.
     *
     * @param turn the turn in which it starts
     * @param start first code point in the text
     * @param end past the last code point
     * @param speaker the participant who says it; null in a policy text, or where several speak and nobody knows
     * @param joint from -2, individual effort, to 2, joint effort; null where it is not about that
     * @param own from -2, adapt, to 2, be yourself; null where it is not about that
     * @param probed whether it came after a further question
     * @param certainty from 1, could be otherwise, to 3, sure
     * @param level only of an obstacle
     * @param actor who can do something about an obstacle; empty where that was not said
     * @param concerns whom it is about; empty where that was not said
     * @param relation only of a policy text
     */
    public record Passage(
            UUID id,
            UUID text,
            int turn,
            int start,
            int end,
            String quote,
            @Nullable UUID speaker,
            UUID code,
            UUID coder,
            Statement statement,
            @Nullable Integer joint,
            @Nullable Integer own,
            boolean probed,
            int certainty,
            @Nullable Level level,
            String actor,
            String concerns,
            @Nullable Relation relation) {}

    /** A note of a coder; {@code text} and {@code turn} say where, if anywhere. */
    public record Note(
            UUID id, @Nullable UUID source, @Nullable Integer turn, UUID by, LocalDate on, String text) {}
}
