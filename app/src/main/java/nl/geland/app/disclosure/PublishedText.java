package nl.geland.app.disclosure;

import java.time.LocalDate;

/** A text that a named person decided to make public, exactly as it was then. Only {@link PublishedTexts} makes one. */
public final class PublishedText implements Published {

    private final String content;
    private final LocalDate releasedOn;

    PublishedText(String content, LocalDate releasedOn) {
        this.content = content;
        this.releasedOn = releasedOn;
    }

    public String content() {
        return content;
    }

    public LocalDate releasedOn() {
        return releasedOn;
    }
}
