package nl.geland.app.qda;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.CodedStudies;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodingKeeper;
import nl.geland.app.coding.Which;
import nl.geland.app.findings.FindingKeeper;
import nl.geland.app.identity.Placeholders;
import nl.geland.app.identity.Viewer;
import nl.geland.app.studies.StudyKeeper;
import nl.geland.app.web.Words;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Puts all that an archive holds in a study that was just begun. The work of who took the archive along comes to stand under the name of who takes it in;
 * for everybody else there is an account with a letter. What the file says twice has to be the same here once it is in. Inside {@code Access.as}.
 */
@Component
final class Restoring {

    /** Accounts are called in the language of the town. */
    private static final Locale DUTCH = Locale.of("nl", "NL");

    /** What keeps a study, module by module. */
    @Component
    record Keepers(StudyKeeper studies, CodingKeeper codings, FindingKeeper findings, CodedStudies coded) {}

    private final Keepers keepers;
    private final Placeholders placeholders;
    private final Words words;

    Restoring(Keepers keepers, Placeholders placeholders, Words words) {
        this.keepers = keepers;
        this.placeholders = placeholders;
        this.words = words;
    }

    /**
     * Puts it in, or throws so that all of the transaction is taken back.
     *
     * @throws QdaRefusal where something of it cannot be here, or its parts tell different things
     */
    void restore(Viewer by, UUID study, CodedStudy file, Whole whole, String reason) {
        var numbers = numbers(by, study, file, whole);
        var renumbered = new Renumbered(numbers);
        try {
            keepers.studies().restore(study, renumbered.of(whole.study()), reason);
            keepers.codings().restore(study, renumbered.of(whole.coding()));
            var here = keepers.coded().load(study, Which.settled()).orElseThrow();
            if (!isSame(renumbered.of(file), here)) {
                throw new QdaRefusal(QdaReason.NOT_SOUND);
            }
            keepers.findings().restore(here, renumbered.of(whole.findings()));
        } catch (DataIntegrityViolationException refused) {
            throw new QdaRefusal(QdaReason.NOT_SOUND);
        }
    }

    private Map<UUID, UUID> numbers(Viewer by, UUID study, CodedStudy file, Whole whole) {
        var numbers = new HashMap<UUID, UUID>();
        whole.numbers().forEach(number -> numbers.put(number, UUID.randomUUID()));
        numbers.put(file.study(), study);
        var people = whole.about().people();
        for (int at = 0; at < people.size(); at++) {
            var person = people.get(at);
            numbers.put(
                    person,
                    person.equals(whole.about().self())
                            ? by.id()
                            : placeholders.of(by, at, words.word(DUTCH, "qda.placeholder", (char) ('A' + at))));
        }
        return numbers;
    }

    /** Whether the study is what the file says was coded; its title, and whether a consent counts today, may differ. */
    private static boolean isSame(CodedStudy file, CodedStudy here) {
        return file.texts().equals(here.texts())
                && file.guide().equals(here.guide())
                && same(file.codes(), here.codes())
                && same(file.passages(), here.passages())
                && same(file.notes(), here.notes())
                && same(heard(file), heard(here));
    }

    private static List<CodedStudy.Heard> heard(CodedStudy study) {
        return study.participants().stream()
                .map(one -> new CodedStudy.Heard(
                        one.id(),
                        one.pseudonym(),
                        one.group(),
                        one.organisation(),
                        one.area(),
                        one.experience(),
                        one.languageGroup(),
                        false))
                .toList();
    }

    private static <T> boolean same(List<T> one, List<T> other) {
        return one.size() == other.size() && new HashSet<>(one).equals(new HashSet<>(other));
    }
}
