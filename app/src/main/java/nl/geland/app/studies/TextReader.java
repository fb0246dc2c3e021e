package nl.geland.app.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.Hit;
import nl.geland.app.texts.Proposal;
import nl.geland.app.texts.Redactor;
import nl.geland.app.texts.Transcript;
import nl.geland.app.texts.TranscriptProcess;
import nl.geland.app.texts.Transcripts;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The one place where files become texts and where what may give people away is found. Its lists are read when they are first needed. */
@Component
final class TextReader {

    private final Supplier<Transcripts> transcripts = SingletonSupplier.of(Transcripts::withDefaults);
    private final Supplier<Redactor> redactor = SingletonSupplier.of(Redactor::withDefaults);
    private final NamesAround around;

    TextReader(NamesAround around) {
        this.around = around;
    }

    /** A reader for the files of one upload, in a process of its own, because somebody else made them. */
    TranscriptProcess batch() {
        return Transcripts.inItsOwnProcess();
    }

    /** Reads a file that came with the application. */
    Transcript readOwn(String fileName, byte[] bytes) {
        return transcripts.get().read(fileName, bytes);
    }

    /** What may give somebody away in a transcript of a study, with what is known around it. Inside {@code Access.as}. */
    List<Hit> hits(UUID study, Transcript transcript) {
        var known = new ArrayList<>(transcript.namesSeen());
        known.addAll(around.people(study));
        return redactor.get().knowing(around.neighbourhoods()).review(transcript.text(), known).proposals().stream()
                .map(Proposal::hit)
                .toList();
    }

    /** What may give somebody away in a text of which nobody told who speaks. */
    List<Hit> hits(CanonicalText text) {
        return redactor.get().review(text, List.of()).proposals().stream()
                .map(Proposal::hit)
                .toList();
    }
}
