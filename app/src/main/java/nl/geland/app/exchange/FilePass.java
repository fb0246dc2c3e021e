package nl.geland.app.exchange;

import java.io.IOException;
import java.util.function.IntConsumer;

/** One pass over the rows of a recognised file. */
record FilePass(Content content, Recognition recognition, Limits limits) {

    /** Takes a row that passed the rules. */
    interface Taker {
        void take(Checked row) throws IOException;
    }

    /** Checks every row and hands on what can be taken in. Gives the number of rows below the header. */
    int check(RowRules rules, Findings findings, Taker taker, IntConsumer progress) throws IOException {
        var count = 0;
        rules.header();
        try (var rows = Rows.of(content, recognition.separator(), limits)) {
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.number() <= recognition.headerRow()) {
                    continue;
                }
                var checked = rules.check(row);
                if (checked != null) {
                    taker.take(checked);
                }
                if (++count % 1024 == 0) {
                    progress.accept(count);
                }
            }
        }
        findings.refuseWhenMostAreFaulty(count);
        return count;
    }
}
