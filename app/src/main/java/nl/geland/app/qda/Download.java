package nl.geland.app.qda;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.geland.app.coding.CodedStudy;

/** The forms in which a study can be taken along, and what each of them does not hold. */
enum Download {
    ARCHIVE(StudyArchive.ENDING, "application/zip"),
    PROJECT(".qdpx", "application/zip"),
    CODEBOOK(".qdc", "application/xml"),
    CODINGS_TABLE("-coderingen.csv", "text/csv; charset=utf-8"),
    CODEBOOK_TABLE("-codeboek.csv", "text/csv; charset=utf-8"),
    ANNOTATIONS("-annotaties.jsonld", "application/ld+json");

    private final String ending;
    private final String mediaType;

    Download(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The form that is written so in an address. */
    static Optional<Download> of(String code) {
        for (var download : values()) {
            if (download.code().equals(code)) {
                return Optional.of(download);
            }
        }
        return Optional.empty();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "qda.download." + code();
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    List<Lost> losses() {
        return switch (this) {
            case ARCHIVE -> List.of(Lost.RAW_TEXTS, Lost.OUT_OF_WORK, Lost.RELEASES);
            case PROJECT -> List.of(Lost.STUDY_NUMBER, Lost.TURNS, Lost.GUIDE, Lost.ORDER, Lost.CHARACTERS);
            case CODEBOOK -> List.of(Lost.ALL_BUT_CODES, Lost.ORDER, Lost.CHARACTERS);
            case CODINGS_TABLE -> List.of(Lost.ALL_BUT_CODINGS);
            case CODEBOOK_TABLE -> List.of(Lost.ALL_BUT_CODES);
            case ANNOTATIONS ->
                List.of(Lost.CODEBOOK, Lost.TURNS, Lost.GUIDE, Lost.NOTES, Lost.PARTICIPANTS, Lost.OWN_FIELDS);
        };
    }

    /** Whether there is something to write: a codebook needs a code. */
    boolean isPossible(CodedStudy study) {
        return this != CODEBOOK || !study.codes().isEmpty();
    }

    /**
     * The file.
     *
     * @param whole all the rest of the study, for a form that holds it
     */
    byte[] write(CodedStudy study, Supplier<Whole> whole) {
        return switch (this) {
            case ARCHIVE -> StudyArchive.write(study, whole.get());
            case PROJECT -> QdpxFile.write(study);
            case CODEBOOK -> QdcFile.write(study.codes());
            case CODINGS_TABLE -> CsvFiles.codings(study);
            case CODEBOOK_TABLE -> CsvFiles.codebook(study.codes());
            case ANNOTATIONS -> WebAnnotations.write(study);
        };
    }
}
