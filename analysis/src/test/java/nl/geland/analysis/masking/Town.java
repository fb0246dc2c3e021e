package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** A made-up town: persons with a neighbourhood, a sex and a way to get by, each with a key for life. */
record Town(List<Person> persons) {

    static final Dimension AREA = Dimension.of("area", "north", "south", "east")
            .split("north", "n1", "n2")
            .split("south", "s1", "s2", "s3")
            .known();
    static final Dimension SEX = Dimension.of("sex", "women", "men").known();
    static final Dimension INCOME = Dimension.of("income", "work", "benefit", "study");
    static final List<Dimension> DIMENSIONS = List.of(AREA, SEX, INCOME);
    static final String NAME = "newcomers on 2026-01-01";

    record Person(String area, String sex, String income, RecordKey key) {
        String category(Dimension dimension) {
            return dimension.equals(AREA) ? area : dimension.equals(SEX) ? sex : income;
        }
    }

    /** Persons spread unevenly, so that small cells, empty cells and uniform rows occur. */
    static Town draw(SplittableRandom random) {
        var size = 40 + random.nextInt(260);
        var areas = weights(AREA, random);
        var sexes = weights(SEX, random);
        var incomes = weights(INCOME, random);
        var persons = new ArrayList<Person>();
        for (var i = 0; i < size; i++) {
            persons.add(new Person(
                    pick(AREA, areas, random),
                    pick(SEX, sexes, random),
                    pick(INCOME, incomes, random),
                    RecordKey.draw(random)));
        }
        return new Town(persons);
    }

    CountTable table(Axis... axes) {
        var tally = CountTable.tally(NAME, axes);
        for (var person : persons) {
            tally.add(
                    person.key(),
                    Arrays.stream(axes)
                            .map(axis -> person.category(axis.dimension()))
                            .toArray(String[]::new));
        }
        return tally.table();
    }

    long count(Predicate<Person> which) {
        return persons.stream().filter(which).count();
    }

    /** A table somebody may ask for: any dimensions, with or without totals, or only some categories. */
    CountTable anyTable(SplittableRandom random) {
        var axes = new ArrayList<Axis>();
        for (var dimension : DIMENSIONS) {
            if (random.nextInt(3) > 0) {
                axes.add(anyAxis(dimension, random));
            }
        }
        return table(axes.toArray(Axis[]::new));
    }

    private static Axis anyAxis(Dimension dimension, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Axis.parts(dimension);
            case 1 -> {
                var all = new ArrayList<>(dimension.categories());
                all.removeIf(category -> random.nextBoolean());
                yield all.isEmpty() ? Axis.of(dimension) : Axis.showing(dimension, all.toArray(String[]::new));
            }
            default -> Axis.of(dimension);
        };
    }

    private static double[] weights(Dimension dimension, SplittableRandom random) {
        return Arrays.stream(dimension.leaves())
                .mapToDouble(leaf -> Math.pow(random.nextDouble(), 2))
                .toArray();
    }

    private static String pick(Dimension dimension, double[] weights, SplittableRandom random) {
        var left = random.nextDouble() * Arrays.stream(weights).sum();
        var place = 0;
        while (place < weights.length - 1 && left > weights[place]) {
            left -= weights[place++];
        }
        return dimension.categories().get(dimension.leaves()[place]);
    }
}
