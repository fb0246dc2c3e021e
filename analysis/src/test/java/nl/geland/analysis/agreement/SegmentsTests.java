package nl.geland.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTests {

    private static final Segments TEXTS =
            Segments.over(new int[] {100, 50}, List.of("Anna", "Bilal"), List.of("help", "obstacle"));

    @Test
    void gatherEveryFaultInTheRows() {
        assertThatThrownBy(() -> TEXTS.marked(
                        new int[] {0, 1, 2, 1},
                        new int[] {0, 2, 0, 0},
                        new int[] {0, 0, -1, 0},
                        new int[] {7, -1, 3, 40},
                        new int[] {7, 9, 5, 51}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("segments refused: row 1: end is 7, expected later than start, which is 7; "
                        + "row 2: coder is 2, expected 0 to 1; "
                        + "row 2: start is -1, expected 0 or later; "
                        + "row 3: text is 2, expected 0 to 1; "
                        + "row 3: category is -1, expected 0 to 1; "
                        + "row 4: end is 51, expected 50 at most, the length of the text");
    }

    @Test
    void refuseColumnsOfDifferentLength() {
        assertThatThrownBy(() -> TEXTS.marked(new int[2], new int[1], new int[2], new int[2], new int[2]))
                .hasMessage("segments refused: column coder has 1 values, expected 2, one for each segment");
    }

    @Test
    void refuseSegmentsOfOneCoderThatOverlapInOneCategory() {
        assertThatThrownBy(() -> TEXTS.marked(
                        new int[] {0, 0}, new int[] {1, 1}, new int[] {0, 0}, new int[] {20, 10}, new int[] {30, 21}))
                .hasMessage("segments refused: row 1: start is 20, expected 21 or later, "
                        + "the end of row 2 by the same coder with the same category");
    }

    @Test
    void mayTouchAndMayOverlapAnotherCategoryCoderOrText() {
        var marked = TEXTS.marked(
                new int[] {0, 0, 0, 0, 1},
                new int[] {0, 0, 0, 1, 0},
                new int[] {0, 0, 1, 0, 0},
                new int[] {10, 20, 15, 10, 10},
                new int[] {20, 30, 25, 20, 20});
        assertThat(marked.size()).isEqualTo(5);
        assertThat(marked.spans(0)[0][0]).containsExactly(new Span(10, 20), new Span(20, 30));
        assertThat(marked.spans(1)[0][0]).containsExactly(new Span(15, 25));
        assertThat(marked.spans(1)[1][1]).isEmpty();
    }

    @Test
    void refuseTextsWithoutLengthAndNamesThatOccurTwice() {
        assertThatThrownBy(() -> Segments.over(new int[] {4, 0}, List.of("A", "A"), List.of("")))
                .hasMessage("texts refused: length of text 2 is 0, expected 1 code point or more; "
                        + "name of coder 2 is \"A\", expected a name of its own; "
                        + "name of category 1 is blank, expected some text");
        assertThatThrownBy(() -> TEXTS.withTexts("one"))
                .hasMessage("names refused: 1 names given, expected 2, one for each text");
    }
}
