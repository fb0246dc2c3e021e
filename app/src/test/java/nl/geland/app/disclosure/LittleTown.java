package nl.geland.app.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.geland.analysis.masking.Axis;
import nl.geland.analysis.masking.CountTable;
import nl.geland.analysis.masking.Dimension;

/** A made-up town: how many persons there are in each combination of neighbourhood, sex and income. */
record LittleTown(String family, List<Group> groups) {

    static final Dimension AREA = Dimension.of("area", "north", "south")
            .split("north", "n1", "n2")
            .split("south", "s1", "s2")
            .known();
    static final Dimension SEX = Dimension.of("sex", "women", "men").known();
    static final Dimension INCOME = Dimension.of("income", "work", "benefit", "study");
    static final List<Dimension> DIMENSIONS = List.of(AREA, SEX, INCOME);
    private static final String VERSION = "v1";

    /** One combination of the finest categories. */
    record Group(List<String> categories, long persons) {

        boolean within(Dimension dimension, String category) {
            var own = categories.get(DIMENSIONS.indexOf(dimension));
            while (!own.equals(category)) {
                var above = dimension.above(own);
                if (above.isEmpty()) {
                    return false;
                }
                own = above.get();
            }
            return true;
        }
    }

    /** Many groups are small. */
    static LittleTown draw(String family, SplittableRandom random) {
        var groups = new ArrayList<Group>();
        for (var area : List.of("n1", "n2", "s1", "s2")) {
            for (var sex : List.of("women", "men")) {
                for (var income : List.of("work", "benefit", "study")) {
                    groups.add(new Group(List.of(area, sex, income), (long) (60 * Math.pow(random.nextDouble(), 3))));
                }
            }
        }
        return new LittleTown(family, groups);
    }

    /** A table somebody may ask for: some dimensions, with or without totals, or only some categories. */
    Counted anyTable(SplittableRandom random) {
        var axes = new ArrayList<Axis>();
        for (var dimension : DIMENSIONS) {
            if (random.nextInt(3) > 0) {
                axes.add(
                        switch (random.nextInt(4)) {
                            case 0 -> Axis.parts(dimension);
                            case 1 ->
                                Axis.showing(
                                        dimension,
                                        dimension.categories().stream()
                                                .filter(category -> random.nextInt(3) > 0)
                                                .toArray(String[]::new));
                            default -> Axis.of(dimension);
                        });
            }
        }
        return table(axes.toArray(Axis[]::new));
    }

    Counted table(Axis... axes) {
        var size =
                Arrays.stream(axes).mapToInt(axis -> axis.categories().size()).reduce(1, (a, b) -> a * b);
        var counts = IntStream.range(0, size)
                .mapToLong(cell -> groups.stream()
                        .filter(group -> holds(group, axes, cell))
                        .mapToLong(Group::persons)
                        .sum())
                .toArray();
        return new Counted(
                family,
                VERSION,
                LocalDate.of(2026, 10, 31),
                CountTable.of(Counted.population(family, VERSION), List.of(axes), counts));
    }

    private static boolean holds(Group group, Axis[] axes, int cell) {
        var rest = cell;
        for (var at = axes.length - 1; at >= 0; at--) {
            var shown = axes[at].categories();
            if (!group.within(axes[at].dimension(), shown.get(rest % shown.size()))) {
                return false;
            }
            rest /= shown.size();
        }
        return true;
    }

    /** Which groups a cell of a public table holds, as the reader knows from its words. */
    double[] holding(PublishedTable table, int cell) {
        return groups.stream()
                .mapToDouble(group -> IntStream.range(0, table.axes().size()).allMatch(at -> {
                            var axis = table.axes().get(at);
                            var dimension = DIMENSIONS.stream()
                                    .filter(one -> one.name().equals(axis.dimension()))
                                    .findFirst()
                                    .orElseThrow();
                            return group.within(dimension, axis.categories().get(table.place(cell, at)));
                        })
                        ? 1
                        : 0)
                .toArray();
    }

    static Subject subject(Counted counted) {
        return new Subject(
                "proef",
                "disclosure.test",
                counted.table().axes().stream().map(axis -> "").toList());
    }
}
