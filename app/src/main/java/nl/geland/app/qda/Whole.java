package nl.geland.app.qda;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.KeptCoding;
import nl.geland.app.findings.KeptFindings;
import nl.geland.app.studies.KeptStudy;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds beside the codings that count: the study with its plan and all versions of its texts, the work of everybody, and what was
 * found.
 *
 * @param about who worked on it, and what stayed behind
 */
record Whole(About about, KeptStudy study, KeptCoding coding, KeptFindings findings) {

    private static final Pattern DATE = Pattern.compile("\\b[0-3]\\d-[01]\\d-(?:19|20)\\d\\d\\b");

    /**
     * Who worked on a study, as numbers without names, and what of the study is not in the file.
     *
     * @param people everybody whose work is in the file; who took it along comes first
     * @param self who took it along, where that is somebody whose work is in it
     */
    record About(List<UUID> people, @Nullable UUID self, LeftOut leftOut) {

        About {
            people = List.copyOf(people);
        }
    }

    /**
     * How much of a study is not in the file, and why.
     *
     * @param textsWithNames talks of which only the raw text is there
     * @param textsStillBlind texts that somebody else still codes blind; the work of others on them is left out
     * @param releases times that a report was proposed or made public
     */
    record LeftOut(int textsWithNames, int textsStillBlind, int releases) {}

    /** What does not come back in a study that is made of this file. */
    List<Loss> losses() {
        var losses = new Losses();
        losses.add(Lost.PEOPLE, about.people().size() - (about.self() == null ? 0 : 1));
        losses.add(Lost.RAW_TEXTS, about.leftOut().textsWithNames());
        losses.add(Lost.BLIND_WORK, about.leftOut().textsStillBlind());
        losses.add(Lost.OUT_OF_WORK, (int) study.sources().stream()
                .filter(source -> source.outSince() != null)
                .count());
        losses.add(Lost.APPROVALS, findings.approvals().size());
        losses.add(Lost.PUBLIC_TEXTS, (int) findings.reports().stream()
                .filter(report -> !report.publicHtml().isEmpty())
                .count());
        losses.add(Lost.RELEASES, about.leftOut().releases());
        return losses.list();
    }

    /** Everybody who is named in it by number, in the order in which they come up. */
    static Stream<UUID> people(KeptStudy study, KeptCoding coding, KeptFindings findings) {
        return Stream.of(
                        coding.tasks().stream().map(KeptCoding.Task::coder),
                        coding.codings().stream().flatMap(one -> Stream.of(one.coder(), one.changedBy())),
                        coding.memos().stream().map(KeptCoding.Memo::byUser),
                        coding.settled().stream().flatMap(one -> Stream.of(one.coder(), one.byUser())),
                        coding.agreements().stream()
                                .flatMap(one -> Stream.of(one.coderA(), one.coderB(), one.byUser())),
                        coding.events().stream().map(KeptCoding.Event::byUser),
                        study.versions().stream().map(KeptStudy.Version::madeBy),
                        findings.versions().stream().map(KeptFindings.Version::madeBy),
                        findings.passages().stream().map(KeptFindings.Laid::byUser),
                        findings.quotes().stream().map(KeptFindings.Cited::proposedBy),
                        findings.approvals().stream().map(KeptFindings.Approval::byUser),
                        findings.summaries().stream().map(KeptFindings.Told::madeBy),
                        findings.reports().stream().map(KeptFindings.Made::madeBy))
                .flatMap(all -> all.<UUID>mapMulti((one, next) -> {
                    if (one != null) {
                        next.accept(one);
                    }
                }))
                .distinct();
    }

    /** The numbers of all things in it that others refer to, each once; twice where a file says one twice. */
    Stream<UUID> numbers() {
        return Stream.of(
                        about.people().stream(),
                        study.participants().stream().map(KeptStudy.Heard::id),
                        study.sources().stream().map(KeptStudy.SourceFacts::id),
                        coding.codes().stream().map(KeptCoding.Name::id),
                        coding.events().stream().map(KeptCoding.Event::id),
                        coding.codings().stream().map(KeptCoding.Version::id).distinct(),
                        coding.memos().stream().map(KeptCoding.Memo::id),
                        coding.agreements().stream().map(KeptCoding.Agreement::id),
                        findings.findings().stream().map(KeptFindings.Numbered::id),
                        findings.quotes().stream().map(KeptFindings.Cited::id))
                .flatMap(all -> all);
    }

    /** The texts of before the newest version of each, of all that people wrote or said; a policy text is public. */
    Stream<String> earlier(CodedStudy file) {
        var newest = file.texts().stream().collect(Collectors.toMap(CodedStudy.Text::id, text -> text));
        return study.versions().stream()
                .filter(version -> {
                    var text = newest.get(version.source());
                    return text == null
                            || (text.kind() != CodedStudy.TextKind.POLICY && text.version() != version.version());
                })
                .map(KeptStudy.Version::text);
    }

    /** All that somebody wrote in it and that is not a text, a coding or a note of the study as it stands. */
    Stream<String> words() {
        var plan = study.plan();
        return Stream.of(
                        Stream.of(plan.title(), plan.question(), plan.legalBasis()),
                        study.subQuestions().stream().map(KeptStudy.SubQuestion::text),
                        study.expectations().stream()
                                .flatMap(one -> Stream.of(one.text(), one.explanation(), one.limits())),
                        study.steps().stream().map(KeptStudy.Step::text),
                        study.versions().stream().map(KeptStudy.Version::reason),
                        study.turns().stream().map(KeptStudy.Spoken::speaker).distinct(),
                        coding.codebooks().stream().map(KeptCoding.Codebook::note),
                        coding.meanings().stream()
                                .flatMap(one -> Stream.of(
                                        one.name(), one.definition(), one.useWhen(), one.notWhen(), one.example()))
                                .distinct(),
                        coding.memos().stream().map(KeptCoding.Memo::text),
                        coding.settled().stream().map(KeptCoding.Settled::note),
                        findings.versions().stream()
                                .flatMap(one -> Stream.of(one.claim(), one.evidence(), one.counter(), one.limits())),
                        findings.quotes().stream().map(KeptFindings.Cited::words),
                        findings.summaries().stream()
                                .flatMap(one -> Stream.of(one.asked(), one.found(), one.unknown(), one.next())),
                        findings.residents().stream().flatMap(one -> Stream.of(one.what(), one.source())),
                        findings.reports().stream().flatMap(one -> Stream.of(one.title(), undated(one.html()))))
                .flatMap(all -> all);
    }

    /** A report without its dates, which look like telephone numbers to who does not know better. */
    private static String undated(String html) {
        return DATE.matcher(html).replaceAll("–");
    }
}
