package nl.geland.app.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The own codings whose passage was not found in the newest text, each with the reason and a field for where it is now. */
record LooseView(
        CodingDoor.Inside inside,
        List<Coding> codings,
        Map<UUID, CodingTexts.Source> sources,
        Map<UUID, CodeEntry> codes) {

    String title(Coding coding) {
        var source = sources.get(coding.source());
        return source == null ? "" : source.title();
    }
}
