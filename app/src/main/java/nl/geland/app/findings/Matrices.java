package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Code;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Level;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.coding.CodedStudy.Text;
import nl.geland.app.coding.CodedStudy.TextKind;
import nl.geland.app.web.Sort;

/** The matrices of a study, all of them rows and columns of one kind: {@link Cut}. */
final class Matrices {

    /** The column or row of everybody. */
    static final String ALL = "allen";

    private static final String SAYS = "zegt";
    private static final String SHOWS = "toont";

    private final CodedStudy study;
    private final Asked asked;
    private final Stances stances;
    private final List<Code> codes;

    Matrices(CodedStudy study) {
        this.study = study;
        this.asked = new Asked(study);
        this.stances = new Stances(study);
        var used = study.passages().stream().map(Passage::code).collect(Collectors.toSet());
        this.codes = study.codes().stream()
                .filter(code -> !code.retired() || used.contains(code.id()))
                .toList();
    }

    Stances stances() {
        return stances;
    }

    Asked asked() {
        return asked;
    }

    Matrix of(MatrixKind kind) {
        return switch (kind) {
            case SAYS_SHOWS -> saysAndShows();
            case THEMES -> themes();
            case ANSWERS -> answers();
            case POLICY -> policy();
            case CONCERNS -> concerns();
            case OBSTACLES -> obstacles();
            case SHIFT -> shift();
        };
    }

    /** All of them, by kind. */
    Map<MatrixKind, Matrix> all() {
        var all = new EnumMap<MatrixKind, Matrix>(MatrixKind.class);
        Arrays.stream(MatrixKind.values()).forEach(kind -> all.put(kind, of(kind)));
        return all;
    }

    private Matrix saysAndShows() {
        var rows = new ArrayList<Cut>();
        for (var code : codes) {
            var row = code(code).counts(said(code));
            rows.add(row);
            rows.add(part(code, SAYS, said(code).and(Stances::says)));
            rows.add(part(code, SHOWS, said(code).and(Stances::shows)));
        }
        var apart = stances.sayingAndShowing();
        var known = ids(apart, pair -> pair.difference() != null);
        rows.add(apart("meer-samen-in-voorbeeld", ids(apart, Stances.Pair::up), known, this::isJoint));
        rows.add(apart("minder-samen-in-voorbeeld", ids(apart, Stances.Pair::down), known, this::isJoint));
        var own = stances.sayingAndShowingOwn();
        var ownKnown = ids(own, pair -> pair.difference() != null);
        rows.add(apart("meer-zelf-in-voorbeeld", ids(own, Stances.Pair::up), ownKnown, this::isOwn));
        rows.add(apart("minder-zelf-in-voorbeeld", ids(own, Stances.Pair::down), ownKnown, this::isOwn));
        return Matrix.of(MatrixKind.SAYS_SHOWS, study, rows, groups());
    }

    private Matrix themes() {
        var rows = new ArrayList<Cut>();
        var themes = new LinkedHashSet<>(asked.themes());
        codes.stream().map(Code::theme).forEach(themes::add);
        int number = 0;
        for (var theme : themes) {
            number++;
            var within = codes.stream()
                    .filter(code -> code.theme().equals(theme))
                    .map(Code::id)
                    .collect(Collectors.toSet());
            if (!within.isEmpty()) {
                rows.add(Cut.of("thema-" + number, theme.isEmpty() ? Name.word("theme.none") : Name.text(theme))
                        .asked(heard -> asked.wasAskedAbout(heard.id(), theme))
                        .counts(voice().and(passage -> within.contains(passage.code()))));
            }
            asked.questions().stream()
                    .filter(question -> question.theme().equals(theme))
                    .forEach(question -> rows.add(question(question, !within.isEmpty())));
        }
        return Matrix.of(MatrixKind.THEMES, study, rows, groups());
    }

    private Cut question(CodedStudy.Question question, boolean beneath) {
        var row = Cut.of(question.code(), Name.text(question.code() + " " + question.text()))
                .asked(heard -> asked.wasAsked(heard.id(), question.code()))
                .counts(passage -> asked.answers(passage, question.code()));
        return beneath ? row.beneath() : row;
    }

    private Matrix answers() {
        var rows = codes.stream()
                .map(code -> code(code).counts(said(code)).asked(any -> true))
                .toList();
        var columns = asked.questions().stream()
                .map(question -> Cut.of(question.code(), Name.text(question.code()))
                        .asked(heard -> asked.wasAsked(heard.id(), question.code()))
                        .counts(passage -> asked.answers(passage, question.code())))
                .toList();
        return Matrix.of(MatrixKind.ANSWERS, study, rows, columns);
    }

    private Matrix policy() {
        var rows = codes.stream()
                .map(code -> code(code).counts(passage -> passage.code().equals(code.id())))
                .toList();
        var voices = Cut.of("stemmen", Name.word("voices")).counts(voice());
        var columns = new ArrayList<Cut>(List.of(voices));
        editions()
                .forEach((id, text) -> columns.add(Cut.of(id, Name.text((text.title() + " " + text.edition()).strip()))
                        .about(any -> false)
                        .counts(passage -> passage.text().equals(text.id()))));
        var matrix = Matrix.of(MatrixKind.POLICY, study, rows, columns);
        var beside = new LinkedHashMap<Matrix.Place, Cell>();
        for (var row : rows) {
            var voiced = !matrix.cell(row, voices).said().isEmpty();
            for (var column : columns.subList(1, columns.size())) {
                var cell = matrix.cell(row, column);
                beside.put(
                        new Matrix.Place(row.id(), column.id()),
                        cell.beside(PolicyRelation.of(voiced, cell.passages())));
            }
        }
        return matrix.with(beside);
    }

    private Map<String, Text> editions() {
        var editions = new LinkedHashMap<String, Text>();
        study.texts().stream()
                .filter(text -> text.kind() == TextKind.POLICY)
                .sorted(Comparator.comparing(Text::on).thenComparingInt(Text::number))
                .forEach(text -> editions.put("beleid-" + text.number(), text));
        return editions;
    }

    private Matrix concerns() {
        var rows = new ArrayList<Cut>();
        var told = study.passages().stream()
                .filter(voice())
                .map(Passage::concerns)
                .filter(concerns -> !concerns.isEmpty())
                .distinct()
                .sorted()
                .toList();
        for (int at = 0; at < told.size(); at++) {
            var whom = told.get(at);
            rows.add(Cut.of("over-" + (at + 1), Name.text(whom))
                    .counts(voice().and(passage -> passage.concerns().equals(whom))));
        }
        rows.add(lean("leunt-samen", mean -> mean > 0));
        rows.add(lean("leunt-midden", mean -> mean == 0));
        rows.add(lean("leunt-zelf", mean -> mean < 0));
        return Matrix.of(MatrixKind.CONCERNS, study, rows, groups());
    }

    private Cut lean(String id, DoublePredicate leans) {
        var holds = study.participants().stream()
                .map(Heard::id)
                .filter(heard -> stances.whole(heard).stream().anyMatch(leans))
                .collect(Collectors.toSet());
        return apart(
                id,
                holds,
                study.participants().stream()
                        .map(Heard::id)
                        .filter(heard -> stances.whole(heard).isPresent())
                        .collect(Collectors.toSet()),
                this::isJoint);
    }

    private Matrix obstacles() {
        var rows = new ArrayList<Cut>();
        for (var code : codes) {
            var here = study.passages().stream()
                    .filter(said(code).and(passage -> passage.level() != null))
                    .toList();
            if (here.isEmpty()) {
                continue;
            }
            rows.add(code(code).counts(said(code).and(passage -> passage.level() != null)));
            var actors = here.stream()
                    .map(Passage::actor)
                    .filter(actor -> !actor.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            for (int at = 0; at < actors.size(); at++) {
                var actor = actors.get(at);
                rows.add(code(code, "-door-" + (at + 1), Name.word("actor", actor))
                        .counts(said(code)
                                .and(passage -> passage.level() != null
                                        && passage.actor().equals(actor)))
                        .beneath());
            }
            if (!actors.isEmpty()) {
                rows.add(code(code, "-door-niemand", Name.word("actor.none"))
                        .counts(said(code)
                                .and(passage -> passage.level() != null
                                        && passage.actor().isEmpty()))
                        .beneath());
            }
        }
        var columns = Arrays.stream(Level.values())
                .map(level -> Cut.of(Sort.parameter(level), Name.word("level." + Sort.parameter(level)))
                        .counts(passage -> passage.level() == level))
                .toList();
        return Matrix.of(MatrixKind.OBSTACLES, study, rows, columns);
    }

    /** Two scales, each with its own rows: nobody is added up over both. */
    private Matrix shift() {
        var rows = new ArrayList<Cut>();
        rows.addAll(shifts(stances.beginAndEnd(), this::isJoint, List.of("naar-samen", "gelijk", "naar-zelf")));
        rows.addAll(shifts(
                stances.beginAndEndOwn(), this::isOwn, List.of("naar-jezelf", "gelijk-jezelf", "naar-aanpassen")));
        return Matrix.of(MatrixKind.SHIFT, study, rows, groups());
    }

    /** Who goes up on a scale, who stays and who goes down, by the ids of these three rows. */
    private List<Cut> shifts(List<Stances.Pair> pairs, Predicate<Passage> onScale, List<String> ids) {
        var known = ids(pairs, pair -> pair.difference() != null);
        Predicate<Passage> ends = onScale.and(passage -> stances.early(passage) || stances.late(passage));
        return List.of(
                apart(ids.get(0), ids(pairs, Stances.Pair::up), known, ends),
                apart(
                        ids.get(1),
                        ids(pairs, pair -> pair.difference() != null && !pair.up() && !pair.down()),
                        known,
                        ends),
                apart(ids.get(2), ids(pairs, Stances.Pair::down), known, ends));
    }

    /** Everybody, then each group that was heard. */
    private List<Cut> groups() {
        var columns = new ArrayList<Cut>();
        columns.add(Cut.of(ALL, Name.word("group.all")));
        for (var group : Group.values()) {
            if (study.participants().stream().anyMatch(heard -> heard.group() == group)) {
                columns.add(Cut.of(Sort.parameter(group), Name.word("group." + Sort.parameter(group)))
                        .about(heard -> heard.group() == group)
                        .counts(passage -> passage.speaker() != null));
            }
        }
        return columns;
    }

    private Cut code(Code code) {
        return code(code, "", Name.code(code));
    }

    private Cut code(Code code, String suffix, Name name) {
        return Cut.of(code.slug() + suffix, name).asked(heard -> asked.wasAskedAbout(heard.id(), code.theme()));
    }

    private Cut part(Code code, String part, Predicate<Passage> counts) {
        return code(code, "-" + part, Name.word("part." + part)).counts(counts).beneath();
    }

    /** A row of people for whom something holds, of all of whom it is known. */
    private static Cut apart(String id, Set<UUID> holds, Set<UUID> known, Predicate<Passage> counts) {
        return Cut.of(id, Name.word("row." + id))
                .asked(heard -> known.contains(heard.id()))
                .holds(heard -> holds.contains(heard.id()))
                .counts(counts.and(passage -> passage.speaker() != null));
    }

    private static Set<UUID> ids(List<Stances.Pair> pairs, Predicate<Stances.Pair> which) {
        Function<Stances.Pair, UUID> id = pair -> pair.heard().id();
        return new HashSet<>(pairs.stream().filter(which).map(id).toList());
    }

    private Predicate<Passage> said(Code code) {
        return voice().and(passage -> passage.code().equals(code.id()));
    }

    private Predicate<Passage> voice() {
        return asked::isVoice;
    }

    private boolean isJoint(Passage passage) {
        return asked.isVoice(passage) && passage.joint() != null;
    }

    private boolean isOwn(Passage passage) {
        return asked.isVoice(passage) && passage.own() != null;
    }
}
