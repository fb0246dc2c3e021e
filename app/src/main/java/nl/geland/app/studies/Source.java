package nl.geland.app.studies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said or written, and how far its text is.
 *
 * @param about what is known of it
 * @param outSince since when it is out of work, because somebody who speaks in it withdrew
 * @param participants who speaks in it
 */
record Source(
        UUID id,
        int number,
        Kind kind,
        About about,
        @Nullable Instant outSince,
        List<UUID> participants,
        Progress progress,
        int version) {

    Source {
        participants = List.copyOf(participants);
    }

    /** What a source is. */
    enum Kind {
        INTERVIEW,
        FOCUS_GROUP,
        FIELD_NOTE,
        POLICY;

        String key() {
            return "studies.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How far the text of a source is. */
    enum State {
        /** It was read and nobody decided anything yet. */
        RAW,
        /** Somebody is deciding what could give people away. */
        BEING_REDACTED,
        /** There is a text to work with. */
        READY,
        /** Somebody withdrew, or the text was destroyed on its day. */
        GONE;

        String key() {
            return "studies.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is known of a source.
     *
     * @param title never a name of a file or a person: "Interview 3"
     * @param edition which version of a policy text it is; empty for others
     */
    record About(String title, String edition, LocalDate heldOn, String language, boolean interpreter) {}

    /**
     * How far the redaction is.
     *
     * @param raw whether the raw text is there
     * @param textVersion the version to work with, 0 for none
     */
    record Progress(boolean raw, int hits, int decided, int textVersion) {}

    State state() {
        if (outSince != null || (!progress.raw() && progress.textVersion() == 0)) {
            return State.GONE;
        }
        if (progress.textVersion() > 0) {
            return State.READY;
        }
        return progress.decided() > 0 ? State.BEING_REDACTED : State.RAW;
    }
}
