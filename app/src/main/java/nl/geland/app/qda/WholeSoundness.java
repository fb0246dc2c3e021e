package nl.geland.app.qda;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.coding.KeptCoding;
import nl.geland.app.findings.FindingKeeper;
import nl.geland.app.identity.Placeholders;
import nl.geland.app.studies.KeptStudy;
import nl.geland.app.texts.CanonicalText;

/**
 * Whether what an archive holds beside its codings holds together, as far as the database would not see: nothing twice, every reference to something of
 * this file, every place inside its version of a text, and no report that we did not write.
 */
final class WholeSoundness {

    private record Place(UUID source, int version) {}

    private final Whole whole;
    private final Map<Place, CanonicalText> texts = new HashMap<>();

    private WholeSoundness(Whole whole) {
        this.whole = whole;
    }

    /**
     * Looks through all of it.
     *
     * @throws QdaRefusal when it does not hold together
     */
    static void check(Whole whole) {
        var soundness = new WholeSoundness(whole);
        soundness.numbers();
        soundness.texts();
        soundness.turns();
        soundness.codes();
        soundness.codings();
        hold(whole.findings().reports().stream().allMatch(FindingKeeper::isOurs));
    }

    private void numbers() {
        var seen = new HashMap<UUID, UUID>();
        whole.numbers().forEach(number -> hold(seen.put(number, number) == null));
        var about = whole.about();
        if (about.people().size() > Placeholders.MOST) {
            throw new QdaRefusal(QdaReason.TOO_MANY, Placeholders.MOST);
        }
        hold(about.self() == null || about.people().getFirst().equals(about.self()));
        hold(about.people()
                .containsAll(Whole.people(whole.study(), whole.coding(), whole.findings())
                        .toList()));
        var left = about.leftOut();
        hold(left.textsWithNames() >= 0 && left.textsStillBlind() >= 0 && left.releases() >= 0);
        var renumbered = new Renumbered(seen);
        var _ = renumbered.of(whole.study());
        var _ = renumbered.of(whole.coding());
        var _ = renumbered.of(whole.findings());
    }

    private void texts() {
        var out = whole.study().sources().stream()
                .filter(source -> source.outSince() != null)
                .map(KeptStudy.SourceFacts::id)
                .collect(Collectors.toSet());
        var versions = whole.study().versions();
        for (var version : versions) {
            var text = CanonicalText.of(version.text());
            hold(text.text().equals(version.text()) && !out.contains(version.source()));
            hold(texts.put(new Place(version.source(), version.version()), text) == null);
        }
        by(versions, KeptStudy.Version::source)
                .forEach((source, all) -> hold(
                        all.stream().mapToInt(KeptStudy.Version::version).max().orElse(0) == all.size()));
        hold(out.size() + by(versions, KeptStudy.Version::source).size()
                == whole.study().sources().size());
    }

    private void turns() {
        for (var turn : whole.study().turns()) {
            var text = texts.get(new Place(turn.source(), turn.version()));
            if (text == null) {
                throw new QdaRefusal(QdaReason.NOT_SOUND);
            }
            hold(0 <= turn.startAt()
                    && turn.startAt() <= turn.endAt()
                    && turn.endAt() <= text.index().codePoints());
        }
    }

    /** In each version of the codebook a code stands beneath one that is there, and none beneath itself. */
    private void codes() {
        by(whole.coding().meanings(), KeptCoding.Meaning::codebook).values().forEach(codebook -> {
            var meanings = new HashMap<UUID, KeptCoding.Meaning>();
            codebook.forEach(one -> hold(meanings.put(one.code(), one) == null));
            for (var one : codebook) {
                var above = new HashSet<UUID>();
                for (var at = one; at.beneath() != null; ) {
                    var next = meanings.get(at.beneath());
                    if (next == null || !above.add(at.code()) || above.size() > Soundness.DEEPEST) {
                        throw new QdaRefusal(next == null ? QdaReason.NOT_SOUND : QdaReason.CODES_IN_CIRCLE);
                    }
                    at = next;
                }
            }
        });
    }

    /** Each coding has all its versions, of one coder in one text, and its words are those of the text. */
    private void codings() {
        var texts = by(whole.study().versions(), KeptStudy.Version::source);
        for (var versions : by(whole.coding().codings(), KeptCoding.Version::id).values()) {
            var first = versions.getFirst();
            for (int at = 0; at < versions.size(); at++) {
                var one = versions.get(at);
                hold(one.version() == at + 1
                        && one.coder().equals(first.coder())
                        && one.source().equals(first.source())
                        && one.madeAt().equals(first.madeAt()));
                place(one);
                var words = texts.getOrDefault(one.source(), List.of());
                for (var said : List.of(one.quote(), one.before(), one.after())) {
                    hold(words.stream().anyMatch(version -> version.text().contains(said)));
                }
            }
        }
    }

    private void place(KeptCoding.Version one) {
        var text = texts.get(new Place(one.source(), one.textVersion()));
        if (text == null) {
            throw new QdaRefusal(QdaReason.NOT_SOUND);
        }
        hold(0 <= one.startAt()
                && one.startAt() < one.endAt()
                && one.endAt() <= text.index().codePoints());
    }

    private static <K, V> Map<K, List<V>> by(Collection<V> all, Function<V, K> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }

    private static void hold(boolean holds) {
        if (!holds) {
            throw new QdaRefusal(QdaReason.NOT_SOUND);
        }
    }
}
