package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.coding.CodedStudy.Text;
import nl.geland.app.perspectives.ObstacleCounts;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A matrix, and the cell that was opened.
 *
 * @param open where the opened cell is; null when none is
 */
record MatrixView(
        StudyHead head,
        Matrix matrix,
        Optional<Group> group,
        Matrix.@Nullable Place open,
        Beside beside,
        CodedStudy study) {

    /** What stands beside a matrix: means, counts of the desk where it is about obstacles, and findings to lay passages at. */
    record Beside(StanceRows stances, ObstacleCounts.@Nullable ByLevel desk, List<Finding> findings) {}

    /** Whether some row or column has no name in the language of the page. */
    boolean hasOtherLanguage(Page page) {
        return Stream.concat(matrix.rows().stream(), matrix.columns().stream())
                .anyMatch(cut -> cut.name().lang(page) != null);
    }

    MatrixKind kind() {
        return matrix.kind();
    }

    String path() {
        return head.path("vergelijken/" + kind().path());
    }

    String csv() {
        return path() + ".csv"
                + group.map(chosen -> "?groep=" + Sort.parameter(chosen)).orElse("");
    }

    Cell cell(Cut row, Cut column) {
        return matrix.cell(row, column);
    }

    /** Address that opens a cell. */
    String open(Page page, Cut row, Cut column) {
        return page.here("cel", new Matrix.Place(row.id(), column.id()).code()) + "#cel";
    }

    boolean isOpen(Cut row, Cut column) {
        return new Matrix.Place(row.id(), column.id()).equals(open);
    }

    @Nullable
    Cell opened() {
        return open == null ? null : matrix.find(open.row(), open.column()).orElse(null);
    }

    /** What the opened cell is called. */
    String openedName(Page page) {
        if (open == null) {
            return "";
        }
        var row = matrix.row(open.row()).map(cut -> rowName(page, cut)).orElse("");
        var column =
                matrix.column(open.column()).map(cut -> cut.name().in(page)).orElse("");
        return row + " · " + column;
    }

    /** The name of a row; beneath another one with that one's name before it. */
    String rowName(Page page, Cut row) {
        if (!row.under()) {
            return row.name().in(page);
        }
        var at = matrix.rows().indexOf(row);
        while (at > 0 && matrix.rows().get(at).under()) {
            at--;
        }
        return matrix.rows().get(at).name().in(page) + ", " + row.name().in(page);
    }

    /** The reference that stands for a cell in a finding. */
    String token() {
        return open == null ? "" : "{{" + Reference.token(kind(), open.row(), open.column()) + "}}";
    }

    static List<Option> groups(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("findings.group.all")));
        Arrays.stream(Group.values())
                .forEach(group -> options.add(
                        new Option(Sort.parameter(group), page.word("findings.group." + Sort.parameter(group)))));
        return List.copyOf(options);
    }

    List<Option> findings(Page page) {
        return beside.findings().stream()
                .map(finding ->
                        new Option(finding.id().toString(), page.word("findings.finding.number", finding.number())))
                .toList();
    }

    PassageView passage(Passage passage) {
        return PassageView.of(study, passage);
    }

    /** People in the order of their pseudonyms. */
    static List<Heard> inOrder(List<Heard> people) {
        return people.stream().sorted(Comparator.comparing(Heard::pseudonym)).toList();
    }

    /** A passage with who says it and where it stands. */
    record PassageView(
            Passage passage,
            @Nullable Heard speaker,
            @Nullable Text text,
            Name code) {

        static PassageView of(CodedStudy study, Passage passage) {
            return new PassageView(
                    passage,
                    study.participants().stream()
                            .filter(heard -> heard.id().equals(passage.speaker()))
                            .findFirst()
                            .orElse(null),
                    study.texts().stream()
                            .filter(text -> text.id().equals(passage.text()))
                            .findFirst()
                            .orElse(null),
                    study.codes().stream()
                            .filter(code -> code.id().equals(passage.code()))
                            .findFirst()
                            .map(Name::code)
                            .orElse(Name.text("")));
        }

        static Optional<PassageView> of(CodedStudy study, UUID passage) {
            return study.passages().stream()
                    .filter(one -> one.id().equals(passage))
                    .findFirst()
                    .map(one -> of(study, one));
        }

        /** Who says it, as the team knows them. */
        String who(Page page) {
            if (speaker == null) {
                return text == null ? "" : (text.title() + " " + text.edition()).strip();
            }
            return speaker.pseudonym() + " · " + page.word("findings.one." + Sort.parameter(speaker.group()));
        }

        /** What is known of the passage, in words. */
        String about(Page page) {
            var parts = new ArrayList<String>();
            parts.add(page.word("findings.statement." + Sort.parameter(passage.statement())));
            if (passage.joint() != null) {
                parts.add(page.word("findings.joint", StanceRows.mean(page, (double) passage.joint())));
            }
            if (passage.own() != null) {
                parts.add(page.word("findings.own", StanceRows.mean(page, (double) passage.own())));
            }
            if (passage.probed()) {
                parts.add(page.word("findings.probed"));
            }
            return String.join(" · ", parts);
        }

        /** Address of the turn in the text. */
        String turn(StudyHead head) {
            return head.path("bronnen/" + passage.text() + "/coderen") + "?vanaf=" + passage.turn() + "#beurt-"
                    + passage.turn();
        }
    }
}
