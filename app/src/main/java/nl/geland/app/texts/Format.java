package nl.geland.app.texts;

import java.util.Locale;
import java.util.Optional;

/** The kinds of files that a transcript can come in. */
public enum Format {
    TXT,
    VTT,
    SRT,
    DOCX,
    ODT;

    /** By the last part of the file's name. */
    public static Optional<Format> of(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (var format : values()) {
            if (format.name().equals(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
