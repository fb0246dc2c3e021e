package nl.geland.analysis.simulation;

import java.util.stream.IntStream;

/**
 * The same homes for permit holders, divided by what people divide them by: all are true, and they differ by a factor of
 * ten. Not a number where the denominator is 0.
 */
final class Denominators {

    private static final int MONTHS_PER_YEAR = 12;
    private static final int HOLDERS = Group.PERMIT_HOLDERS.number;

    private Denominators() {}

    static double of(Measure.Kind kind, Tally tally) {
        var homes = (double) IntStream.of(tally.housedBySize[HOLDERS]).sum();
        var all = all(tally.housedBySize);
        return switch (kind) {
            case SHARE_OF_ALLOTMENTS -> homes / all;
            case SHARE_OF_NET_ALLOTMENTS -> homes / (all - tally.chainAllotments);
            case SHARE_OF_PRIORITY ->
                homes
                        / (homes
                                + IntStream.of(tally.housedBySize[Group.REHOUSED.number])
                                        .sum()
                                + tally.allottedWithPriority);
            case SHARE_OF_STARTERS -> homes / (all - tally.allottedToMovers);
            case SHARE_OF_SINGLES ->
                tally.housedBySize[HOLDERS][1]
                        / (double) IntStream.range(0, Tally.GROUPS)
                                .map(group -> tally.housedBySize[group][1])
                                .sum();
            case SHARE_OF_ADDED -> added(tally, HOLDERS) / (double) addedToAll(tally);
            case SHARE_OF_PERSONS ->
                persons(tally, HOLDERS)
                        / (double) IntStream.range(0, Tally.GROUPS)
                                .map(group -> persons(tally, group))
                                .sum();
            case SHARE_OF_SEARCHING ->
                IntStream.of(tally.joinedBySize[HOLDERS]).sum() / (double) all(tally.joinedBySize);
            case SHARE_OF_STOCK ->
                tally.socialStock == 0 ? Double.NaN : MONTHS_PER_YEAR * homes / tally.months / tally.socialStock;
            default -> throw new IllegalStateException(kind + " is no share");
        };
    }

    private static int all(int[][] bySize) {
        return IntStream.range(0, Tally.GROUPS)
                .map(group -> IntStream.of(bySize[group]).sum())
                .sum();
    }

    private static int persons(Tally tally, int group) {
        return IntStream.range(1, Tally.SIZES)
                .map(size -> size * tally.housedBySize[group][size])
                .sum();
    }

    private static int addedToAll(Tally tally) {
        return IntStream.range(0, Tally.GROUPS)
                .map(group -> added(tally, group))
                .sum();
    }

    private static int added(Tally tally, int group) {
        return IntStream.range(0, tally.allotments.length)
                .filter(supply -> tally.isAdded[supply])
                .map(supply -> tally.allotments[supply][group])
                .sum();
    }
}
