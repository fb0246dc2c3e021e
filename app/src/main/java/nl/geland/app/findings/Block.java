package nl.geland.app.findings;

import java.util.List;

/** A piece of a report, the same for every form it is written in. */
sealed interface Block {

    /** A heading; level 2 is a chapter. */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** What somebody said, and as whom. */
    record Said(String words, String by) implements Block {}

    record Points(List<String> points) implements Block {

        public Points {
            points = List.copyOf(points);
        }
    }

    /** A table; the first cell of each row names the row. */
    record Table(String caption, List<String> head, List<List<String>> rows) implements Block {

        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
