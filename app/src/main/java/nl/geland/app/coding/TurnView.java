package nl.geland.app.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;

/**
 * One turn, to code it with a form.
 *
 * @param reading the turn as it is read
 * @param form what stands in the fields
 * @param request key of the coding that the form makes
 */
record TurnView(ReadingView reading, CodingForm form, UUID request) {

    /** The same with what another form sent, so that nothing typed is lost. */
    TurnView with(CodingForm sent) {
        return new TurnView(reading, sent.beforehand(form), request);
    }

    MarkedTurn turn() {
        return reading.turns().getFirst();
    }

    /** Whether the one who asks speaks, so that there is nothing to code. */
    boolean asks() {
        return reading.asks(turn().turn());
    }

    /** The sentences of the turn, by number. */
    List<Option> sentences() {
        var options = new ArrayList<Option>();
        for (var part : turn().sentences()) {
            var text = String.join(
                    "", part.pieces().stream().map(MarkedTurn.Piece::text).toList());
            options.add(new Option(String.valueOf(part.number()), part.number() + ". " + text));
        }
        return List.copyOf(options);
    }

    String back() {
        int number = turn().turn().number();
        int from = (number - 1) / ReadingView.WINDOW * ReadingView.WINDOW + 1;
        return reading.path() + "?vanaf=" + from + "#beurt-" + number;
    }

    List<Option> codes(Page page) {
        return ReadingView.codeOptions(page, reading.marks().codes());
    }
}
