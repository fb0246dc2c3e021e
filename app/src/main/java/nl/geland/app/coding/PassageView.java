package nl.geland.app.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sent;

/**
 * One coding.
 *
 * @param turn number of the turn in which it is
 * @param form what stands in the fields
 * @param why why it is shown
 */
record PassageView(
        CodingDoor.Inside inside,
        CodingTexts.Source source,
        int turn,
        Coding coding,
        List<Codings.Version> versions,
        List<CodeEntry> entries,
        Map<UUID, String> names,
        CodingForm form,
        Why why) {

    /** Why a coding is shown. */
    enum Why {
        ASKED,
        /** Somebody was first with a change, so that both are shown. */
        STALE,
        /** The same code was given to the same passage again, with something else said of it. */
        THERE;

        String key() {
            return this == THERE ? "coding.there" : "coding.stale";
        }
    }

    boolean own() {
        return coding.coder().equals(inside.viewer().id());
    }

    String path() {
        return inside.path() + "/coderingen/" + coding.id();
    }

    String back() {
        int from = (turn - 1) / ReadingView.WINDOW * ReadingView.WINDOW + 1;
        return inside.path() + "/bronnen/" + source.id() + "/coderen?vanaf=" + from + "#beurt-" + turn;
    }

    String codeName(Page page, UUID code) {
        return entries.stream()
                .filter(entry -> entry.id().equals(code))
                .findFirst()
                .map(entry -> ReadingView.name(page, entry))
                .orElse("");
    }

    /** What the viewer sent, in a few words; empty where only a version was sent. */
    String sent(Page page) {
        return codeName(page, Sent.id(form.typed("code"))) + " · " + ReadingView.said(page, form.judgement());
    }

    List<Option> codes(Page page) {
        return ReadingView.codeOptions(
                page,
                entries.stream()
                        .filter(entry -> !entry.retired() || entry.id().equals(coding.code()))
                        .toList());
    }

    String who(UUID user) {
        return names.getOrDefault(user, "");
    }
}
