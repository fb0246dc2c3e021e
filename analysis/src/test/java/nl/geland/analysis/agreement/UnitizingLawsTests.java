package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Studies.shuffle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class UnitizingLawsTests {

    private static final int DRAWS = 200;
    private static final Offset<Double> TIGHT = within(1e-12);

    @Test
    void theOrderOfRowsCodersCategoriesAndTextsDoesNotMatter() {
        forDraws((marks, random) -> {
            var texts = shuffle(random, marks.lengths().length);
            var lengths = new int[texts.length];
            for (var text = 0; text < texts.length; text++) {
                lengths[texts[text]] = marks.lengths()[text];
            }
            var other = marks.renumbered(Marks.CODER, shuffle(random, marks.coders()))
                    .renumbered(Marks.CATEGORY, shuffle(random, marks.categories()))
                    .renumbered(Marks.TEXT, texts)
                    .shuffled(random);
            assertThat(new Marks(lengths, other.coders(), other.categories(), other.rows()).alpha())
                    .isCloseTo(marks.alpha(), TIGHT);
        });
    }

    @Test
    void fullAgreementIsOne() {
        forDraws((marks, random) -> {
            var rows = new ArrayList<int[]>();
            for (var row : marks.rows()) {
                for (var coder = 0; coder < marks.coders() && row[Marks.CODER] == 0; coder++) {
                    var same = row.clone();
                    same[Marks.CODER] = coder;
                    rows.add(same);
                }
            }
            rows.add(new int[] {0, 0, marks.categories(), 1, 3});
            rows.add(new int[] {0, 1, marks.categories(), 1, 3});
            for (var coder = 2; coder < marks.coders(); coder++) {
                rows.add(new int[] {0, coder, marks.categories(), 1, 3});
            }
            var same = new Marks(marks.lengths(), marks.coders(), marks.categories() + 1, rows);
            assertThat(same.alpha()).isEqualTo(1);
            assertThat(UnitizingAlpha.withDefaults().measure(same.segments()).disagreements())
                    .isEmpty();
        });
    }

    @Test
    void movingOneSegmentFromFullAgreementLowersAlpha() {
        var same = Marks.over(2, 1, 200)
                .mark(0, 0, 0, 20, 30)
                .mark(0, 0, 0, 100, 30)
                .mark(0, 1, 0, 100, 30);
        var before = 1.0;
        for (var shift = 0; shift <= 30; shift += 5) {
            var moved = same.mark(0, 1, 0, 20 + shift, 30).alpha();
            assertThat(moved).isLessThanOrEqualTo(before);
            before = moved;
        }
        assertThat(before).isLessThan(0.6);
    }

    /** All sections against all sections, gaps included, as the definition is written. */
    @Test
    void alphaIsWhatItsDefinitionSays() {
        forDraws((marks, random) -> {
            var observed = 0.0;
            var expected = 0.0;
            for (var category = 0; category < marks.categories(); category++) {
                observed += new Definition(marks, category).observed();
                expected += new Definition(marks, category).expected();
            }
            assertThat(marks.alpha()).isCloseTo(1 - observed / expected, within(1e-10));
        });
    }

    /** Taking each text twice in a resample is having each text twice. */
    @Test
    void drawingATextTwiceIsHavingItTwice() {
        forDraws((marks, random) -> {
            var texts = marks.lengths().length;
            var rows = new ArrayList<>(marks.rows());
            for (var row : marks.rows()) {
                var copy = row.clone();
                copy[Marks.TEXT] += texts;
                rows.add(copy);
            }
            var lengths = IntStream.range(0, 2 * texts)
                    .map(i -> marks.lengths()[i % texts])
                    .toArray();
            var twice = new Marks(lengths, marks.coders(), marks.categories(), rows).segments();
            var found = SpanSums.alpha(List.of(sums(marks.segments(), 0)), new int[] {2, 2, 2});
            var alike = SpanSums.alpha(List.of(sums(twice, 0)), new int[] {1, 1, 1, 1, 1, 1});
            assertThat(Studies.number(found)).isCloseTo(Studies.number(alike), TIGHT);
        });
    }

    private static SpanSums sums(Segments segments, int category) {
        var lengths = IntStream.range(0, segments.texts().size())
                .mapToLong(segments::length)
                .toArray();
        return new SpanSums(lengths, segments.spans(category), segments.coders().size());
    }

    private static void forDraws(BiConsumer<Marks, SplittableRandom> law) {
        var random = new SplittableRandom(20261125);
        for (var draw = 0; draw < DRAWS; draw++) {
            var lengths =
                    IntStream.range(0, 3).map(i -> 15 + random.nextInt(60)).toArray();
            law.accept(Marks.draw(random, 2 + random.nextInt(3), 1 + random.nextInt(2), lengths), random);
        }
    }

    /** The formulas of Krippendorff (2004) for one category, section by section. */
    private static final class Definition {

        private final Marks marks;
        private final List<Section> sections = new ArrayList<>();

        Definition(Marks marks, int category) {
            this.marks = marks;
            for (var text = 0; text < marks.lengths().length; text++) {
                for (var coder = 0; coder < marks.coders(); coder++) {
                    cut(text, coder, category);
                }
            }
        }

        double observed() {
            var sum = 0.0;
            for (var g : sections) {
                for (var h : sections) {
                    sum += g.coder == h.coder || g.text != h.text ? 0 : g.squared(h);
                }
            }
            double m = marks.coders();
            return sum / (m * (m - 1) * length() * length());
        }

        double expected() {
            var number = sections.stream().filter(Section::isUnit).count();
            var sum = 0.0;
            var pairs = 0.0;
            for (var g : sections) {
                if (g.isUnit) {
                    double l = g.length();
                    sum += (number - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l);
                    pairs += l * (l - 1);
                    for (var h : sections) {
                        sum += h.isUnit || h.length() < l ? 0 : l * l * (h.length() - l + 1);
                    }
                }
            }
            var all = marks.coders() * length();
            return 2 / length() * sum / (all * (all - 1) - pairs);
        }

        private double length() {
            return IntStream.of(marks.lengths()).sum();
        }

        private void cut(int text, int coder, int category) {
            var own = marks.rows().stream()
                    .filter(row ->
                            row[Marks.TEXT] == text && row[Marks.CODER] == coder && row[Marks.CATEGORY] == category)
                    .sorted(Comparator.comparingInt(row -> row[Marks.START]))
                    .toList();
            var end = 0;
            for (var row : own) {
                if (row[Marks.START] > end) {
                    sections.add(new Section(text, coder, end, row[Marks.START], false));
                }
                sections.add(new Section(text, coder, row[Marks.START], row[Marks.END], true));
                end = row[Marks.END];
            }
            if (end < marks.lengths()[text]) {
                sections.add(new Section(text, coder, end, marks.lengths()[text], false));
            }
        }

        private record Section(int text, int coder, int start, int end, boolean isUnit) {

            int length() {
                return end - start;
            }

            double squared(Section other) {
                if (isUnit && other.isUnit) {
                    var overlap = start < other.end && other.start < end;
                    return overlap ? Math.pow(start - other.start, 2) + Math.pow(end - other.end, 2) : 0;
                }
                if (isUnit && other.start <= start && end <= other.end) {
                    return Math.pow(length(), 2);
                }
                if (other.isUnit && start <= other.start && other.end <= end) {
                    return Math.pow(other.length(), 2);
                }
                return 0;
            }
        }
    }
}
