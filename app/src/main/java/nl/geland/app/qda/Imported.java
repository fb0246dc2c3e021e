package nl.geland.app.qda;

import java.util.List;
import java.util.Locale;
import nl.geland.app.coding.CodedStudy;
import org.jspecify.annotations.Nullable;

/**
 * What a file from elsewhere would bring.
 *
 * @param study all that has a place; of a codebook only codes
 * @param whole all the rest of an archive; of anything else, and of an archive of before that was kept, null
 * @param sources how the places in each text were read; none where the file leaves no doubt
 * @param losses what of the file does not come in
 * @param loose codings without a place
 */
record Imported(
        Kind kind,
        CodedStudy study,
        @Nullable Whole whole,
        List<SourceReading> sources,
        List<Loss> losses,
        List<Loose> loose) {

    /** What holds nothing but what was coded. */
    Imported(Kind kind, CodedStudy study, List<SourceReading> sources, List<Loss> losses, List<Loose> loose) {
        this(kind, study, null, sources, losses, loose);
    }

    /** What a file is. */
    enum Kind {
        ARCHIVE,
        PROJECT,
        CODEBOOK;

        String key() {
            return "qda.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    Imported {
        sources = List.copyOf(sources);
        losses = List.copyOf(losses);
        loose = List.copyOf(loose);
    }

    /** Whether a person has to say how places are counted before it can come in. */
    boolean asks() {
        return sources.stream().anyMatch(SourceReading::asks);
    }
}
