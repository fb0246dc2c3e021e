package nl.geland.app.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import nl.geland.app.coding.Differences.Difference;
import nl.geland.app.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays what two coders did beside each other, once both are done. Inside a transaction of {@code Access}. */
@Component
final class AgreementDesk {

    private final BlindCodings blind;
    private final Agreements agreements;
    private final Settlements settlements;
    private final Codebooks codebooks;
    private final CodingTexts texts;
    private final CodingDoor door;

    AgreementDesk(
            BlindCodings blind,
            Agreements agreements,
            Settlements settlements,
            Codebooks codebooks,
            CodingTexts texts,
            CodingDoor door) {
        this.blind = blind;
        this.agreements = agreements;
        this.settlements = settlements;
        this.codebooks = codebooks;
        this.texts = texts;
        this.door = door;
    }

    /** The two coders, where both are done with all texts that both have. */
    Optional<BlindCodings.Pair> finished(CodingDoor.Inside inside) {
        return blind.pair(inside.study())
                .filter(pair -> blind.waiting(inside.study(), pair).isEmpty());
    }

    Map<UUID, CodeEntry> codes(UUID study) {
        return codebooks.newest(study).stream().collect(Collectors.toUnmodifiableMap(CodeEntry::id, entry -> entry));
    }

    /** A turn on which they differ. */
    Optional<Difference> difference(CodingDoor.Inside inside, UUID source, int turn) {
        return finished(inside)
                .flatMap(pair -> differences(inside, pair).stream()
                        .filter(one -> one.source().equals(source) && one.turn() == turn)
                        .findFirst());
    }

    private List<Difference> differences(CodingDoor.Inside inside, BlindCodings.Pair pair) {
        return Differences.of(
                blind.work(inside.study(), pair), texts.sources(inside.study()), settlements.of(inside.study()));
    }

    AgreementView show(
            CodingDoor.Inside inside, boolean all, LongFunction<Paging> paging, AgreementView.@Nullable Mine mine) {
        var pair = blind.pair(inside.study()).orElse(null);
        var waiting = pair == null ? List.<Tasks.Task>of() : blind.waiting(inside.study(), pair);
        var sources = texts.sources(inside.study());
        if (pair == null || !waiting.isEmpty()) {
            return new AgreementView(inside, pair, waiting, sources, door.names(), null);
        }
        var differences = differences(inside, pair);
        var open = differences.stream().filter(one -> !one.done()).toList();
        var asked = all ? differences : open;
        var pages = paging.apply(asked.size());
        var shown = asked.subList((int) pages.offset(), (int) pages.last());
        return new AgreementView(
                inside,
                pair,
                waiting,
                sources,
                door.names(),
                new AgreementView.Compared(
                        shown,
                        words(inside, sources, shown),
                        differences.size(),
                        open.size(),
                        all,
                        pages,
                        agreements.last(inside.study()).orElse(null),
                        codebooks.newest(inside.study()),
                        mine));
    }

    /** The words of the turns that are shown, by source and number. */
    private Map<String, String> words(
            CodingDoor.Inside inside, List<CodingTexts.Source> sources, List<Difference> shown) {
        var words = new HashMap<String, String>();
        for (var source : sources) {
            var numbers = new ArrayList<Integer>();
            shown.stream().filter(one -> one.source().equals(source.id())).forEach(one -> numbers.add(one.turn()));
            if (!numbers.isEmpty()) {
                texts.turns(inside.study(), source, 1, numbers.size(), numbers)
                        .forEach(turn -> words.put(source.id() + " " + turn.number(), turn.text()));
            }
        }
        return words;
    }
}
