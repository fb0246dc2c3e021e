package nl.geland.app.exchange;

import java.util.ArrayList;
import java.util.List;
import nl.geland.app.trajectories.Field;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;

/** One file of an import: what it was recognised as, what only a person can tell, and what its columns can fill. */
record FileView(StoredFile file, List<Field> fields, List<String> kinds, long rejectedKept, boolean uploaded) {

    private static final int SHOWN_PLACES = 5;
    private static final int SHOWN_HEADERS = 12;

    /** Whether nothing is left of a refused file but its name and its hash. */
    boolean destroyed() {
        var refusal = file.refusal();
        return refusal != null && uploaded && Refusal.again(refusal).isFinal();
    }

    boolean asks() {
        return !file.questions().isEmpty();
    }

    /** Whether a question is answered among the columns rather than in a field of its own. */
    boolean asksAmongColumns() {
        return file.questions().stream().anyMatch(question -> question.about() == Question.About.TWICE);
    }

    /** Whether the columns can be looked at and chosen anew. */
    boolean mapped() {
        return file.kind() != null && !file.columns().isEmpty();
    }

    /** The name under which the answer to a question is sent. */
    static String answerName(Question question) {
        return switch (question.about()) {
            case KIND -> "kind";
            case FIELD -> "field-" + question.field();
            case DATE, DECIMAL -> "notation-" + question.field();
            case TWICE -> "";
        };
    }

    String ask(Page page, Question question) {
        var about = switch (question.about()) {
            case DATE, DECIMAL -> headerOf(question.field());
            case KIND, FIELD, TWICE -> RunView.fieldWord(page, question.field());
        };
        return page.word("exchange.question." + question.about(), about);
    }

    /** What helps to answer; where the kind is asked, the headers as they stand in the file. */
    String hint(Page page, Question question) {
        return page.word("exchange.question." + question.about() + ".hint", String.join(", ", someHeaders()));
    }

    private List<String> someHeaders() {
        return file.shownHeaders().stream()
                .filter(header -> !header.isBlank())
                .limit(SHOWN_HEADERS)
                .toList();
    }

    private String headerOf(String field) {
        return file.columns().stream()
                .filter(column -> column.field().equals(field))
                .map(StoredFile.StoredColumn::header)
                .findFirst()
                .orElse("");
    }

    List<Option> answers(Page page, Question question) {
        return switch (question.about()) {
            case KIND -> kindOptions(page);
            case FIELD -> columnOptions(page);
            case DATE -> options(page, question, "exchange.question.choose");
            case DECIMAL -> options(page, question, "exchange.question.choose.sign");
            case TWICE -> List.of();
        };
    }

    private static List<Option> options(Page page, Question question, String none) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word(none)));
        question.options().forEach(option -> options.add(new Option(option, notation(page, option))));
        return options;
    }

    /** A notation as people read it, by an example: 03-04-2005 is 3 april. */
    static String notation(Page page, String notation) {
        return notation.length() == 1
                ? page.word("exchange.sign." + notation)
                : Notation.named(notation)
                        .map(known -> page.word("exchange.order." + known.order(), known.example()))
                        .orElse(notation);
    }

    List<Option> kindOptions(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("exchange.kind.choose")));
        kinds.forEach(kind -> options.add(new Option(kind, page.word("exchange.kind." + kind))));
        return options;
    }

    /** The columns of the file; of one that is used, what for. */
    private List<Option> columnOptions(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("exchange.column.choose")));
        for (var column : ownColumns()) {
            if (column.named()) {
                var used = page.word("exchange.column.used", column.header(), RunView.fieldWord(page, column.field()));
                options.add(new Option(
                        Integer.toString(column.place()), column.field().isEmpty() ? column.header() : used));
            }
        }
        return options;
    }

    List<Option> fieldOptions(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("exchange.column.none")));
        fields.forEach(field -> options.add(new Option(field.name(), page.word("exchange.field." + field.name()))));
        return options;
    }

    /** The columns that a person may give a field; not those that Geland added itself. */
    List<StoredFile.StoredColumn> ownColumns() {
        return file.columns().stream()
                .filter(column -> !column.field().startsWith("geland "))
                .toList();
    }

    /** The headers that mean nothing to us and that nobody said to leave out, where fields are left that no column fills. */
    String unknownHeaders(Page page) {
        return unfilled(page).isEmpty()
                ? ""
                : String.join(
                        ", ",
                        ownColumns().stream()
                                .filter(column -> column.named()
                                        && column.field().isEmpty()
                                        && !file.choices().fields().containsKey(Headers.plain(column.header())))
                                .map(StoredFile.StoredColumn::header)
                                .toList());
    }

    /** The required fields and the others that no column fills, in words. */
    String unfilled(Page page) {
        return String.join(
                ", ",
                fields.stream()
                        .map(Field::name)
                        .filter(name -> file.columns().stream()
                                .noneMatch(column -> column.field().equals(name)))
                        .map(name -> page.word("exchange.field." + name))
                        .toList());
    }

    String separatorWord() {
        return "exchange.separator."
                + (file.form().separator().equals("\t") ? "tab" : file.form().separator());
    }

    /** Where the first of the gone records were last seen. */
    String gonePlaces(Page page) {
        return String.join(
                "; ",
                file.goneRows().stream()
                        .limit(SHOWN_PLACES)
                        .map(place -> place(page, place))
                        .toList());
    }

    boolean moreGonePlaces() {
        return file.goneRows().size() > SHOWN_PLACES;
    }

    /** A place as people write it; it came as {@code file:row}. */
    static String place(Page page, String place) {
        var at = place.lastIndexOf(':');
        return page.word("exchange.place", place.substring(0, at), place.substring(at + 1));
    }
}
