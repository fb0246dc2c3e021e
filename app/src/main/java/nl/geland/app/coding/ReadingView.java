package nl.geland.app.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A text while it is coded: some turns of it, with what was said of them.
 *
 * @param shown number of the first turn asked for
 * @param next number of the first turn of the next part; 0 for none
 * @param chosen the code of which only the turns are shown; null for all turns
 * @param made what was just done; null for nothing
 */
record ReadingView(
        CodingDoor.Inside inside,
        CodingTexts.Source source,
        List<MarkedTurn> turns,
        int shown,
        int next,
        Marks marks,
        @Nullable CodeEntry chosen,
        @Nullable Made made) {

    /**
     * What was just done.
     *
     * @param coding the coding that it was done to
     * @param told what is said of it; null where the page has its own words
     */
    record Made(UUID coding, @Nullable Flash told) {}

    /** How many turns one page has. */
    static final int WINDOW = 30;

    /**
     * What stands beside the text.
     *
     * @param codes the codes in use
     * @param byId all codes, also those that were retired
     * @param done whether the viewer is done with the text
     * @param mayReopen whether that can be taken back
     * @param open whether the codings of others may be seen
     * @param others whether they are shown
     */
    record Marks(
            List<CodeEntry> codes,
            Map<UUID, CodeEntry> byId,
            Map<UUID, String> names,
            boolean done,
            boolean mayReopen,
            boolean open,
            boolean others) {}

    String path() {
        return inside.path() + "/bronnen/" + source.id() + "/coderen";
    }

    /** Whether nothing of a turn is coded: who asks speaks in it, and only what participants say counts. */
    boolean asks(CodingTexts.Turn turn) {
        return source.asks(turn);
    }

    /** What script says of what was just done; null where it has its own words. */
    @Nullable
    String told(Page page) {
        var told = made == null ? null : made.told();
        return told == null ? null : page.word(told.key(), told.arguments().toArray());
    }

    /** The part of the text before this one. */
    int previous() {
        return Math.max(1, shown - WINDOW);
    }

    int last() {
        return turns.isEmpty() ? shown : turns.getLast().turn().number();
    }

    String codeName(Page page, UUID code) {
        return name(page, marks.byId().get(code));
    }

    static String name(Page page, @Nullable CodeEntry entry) {
        return entry == null ? "" : name(page.locale(), entry);
    }

    static String name(Locale locale, CodeEntry entry) {
        var english =
                locale.getLanguage().equals("en") && !entry.code().nameEn().isEmpty();
        return english ? entry.code().nameEn() : entry.name();
    }

    boolean own(Coding coding) {
        return coding.coder().equals(inside.viewer().id());
    }

    String who(UUID user) {
        return marks.names().getOrDefault(user, "");
    }

    /** What was said of a passage, in a few words. */
    static String said(Page page, Judgement said) {
        var parts = new ArrayList<String>();
        parts.add(page.word("coding.statement." + Sort.parameter(said.statement())));
        if (said.joint() != null) {
            parts.add(page.word("coding.joint.short", signed(said.joint())));
        }
        if (said.own() != null) {
            parts.add(page.word("coding.own.short", signed(said.own())));
        }
        if (said.probed()) {
            parts.add(page.word("coding.elicited.probed"));
        }
        if (said.certainty() < 3) {
            parts.add(page.word("coding.certainty." + said.certainty()));
        }
        if (said.level() != null) {
            parts.add(page.word("coding.level." + Sort.parameter(said.level())));
        }
        if (said.relation() != null) {
            parts.add(page.word("coding.relation." + Sort.parameter(said.relation())));
        }
        return String.join(" · ", parts);
    }

    private static String signed(int stance) {
        return stance > 0 ? "+" + stance : stance < 0 ? "−" + -stance : "0";
    }

    /** The codes to filter by. */
    List<Option> filter(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("coding.filter.all")));
        marks.codes().forEach(entry -> options.add(new Option(entry.code().slug(), name(page, entry))));
        return List.copyOf(options);
    }

    /** The codes to choose from, with their numbers. */
    static List<Option> codeOptions(Page page, List<CodeEntry> codes) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("coding.code.choose")));
        codes.forEach(
                entry -> options.add(new Option(entry.id().toString(), entry.position() + ". " + name(page, entry))));
        return List.copyOf(options);
    }
}
