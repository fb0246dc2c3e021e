package nl.geland.app.studies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.Transcript;
import nl.geland.app.texts.Turn;
import org.jspecify.annotations.Nullable;

/** A text with who speaks where in it. */
record RawText(CanonicalText text, List<Spoken> turns) {

    /** A turn, and whether the one who asks speaks. */
    record Spoken(Turn turn, boolean interviewer) {}

    private static final long NO_TIME = -1;

    RawText {
        turns = List.copyOf(turns);
    }

    /** A transcript in which the speakers with these labels ask. */
    static RawText of(Transcript transcript, Set<String> interviewers) {
        return new RawText(
                transcript.text(),
                transcript.turns().stream()
                        .map(turn -> new Spoken(turn, turn.speaker() != null && interviewers.contains(turn.speaker())))
                        .toList());
    }

    /** The beginning of the text, with the turns that lie in it. */
    RawText until(int end) {
        return new RawText(
                CanonicalText.of(text.index().slice(0, end)),
                turns.stream().filter(spoken -> spoken.turn().to() <= end).toList());
    }

    byte[] textBytes() {
        return text.text().getBytes(StandardCharsets.UTF_8);
    }

    byte[] turnBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(turns.size());
            for (var spoken : turns) {
                var turn = spoken.turn();
                out.writeBoolean(spoken.interviewer());
                out.writeBoolean(turn.speaker() != null);
                out.writeUTF(turn.speaker() == null ? "" : turn.speaker());
                out.writeInt(turn.from());
                out.writeInt(turn.to());
                out.writeLong(millis(turn.start()));
                out.writeLong(millis(turn.end()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static RawText read(byte[] text, byte[] turns) {
        var spoken = new ArrayList<Spoken>();
        try (var in = new DataInputStream(new ByteArrayInputStream(turns))) {
            for (int left = in.readInt(); left > 0; left--) {
                var interviewer = in.readBoolean();
                var named = in.readBoolean();
                var speaker = in.readUTF();
                spoken.add(new Spoken(
                        new Turn(
                                named ? speaker : null,
                                in.readInt(),
                                in.readInt(),
                                duration(in.readLong()),
                                duration(in.readLong())),
                        interviewer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RawText(CanonicalText.of(new String(text, StandardCharsets.UTF_8)), spoken);
    }

    static long millis(@Nullable Duration moment) {
        return moment == null ? NO_TIME : moment.toMillis();
    }

    private static @Nullable Duration duration(long millis) {
        return millis == NO_TIME ? null : Duration.ofMillis(millis);
    }
}
