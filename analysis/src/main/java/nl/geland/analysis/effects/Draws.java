package nl.geland.analysis.effects;

import java.util.SplittableRandom;

/** Chance for each of many draws, found from the seed and the number of the draw alone, so that threads may take them in any order. */
final class Draws {

    /** An odd number that is not the step of {@link SplittableRandom}: with that step the stream of one draw would be that of the one before, moved by a place. */
    private static final long STEP = 0xD1342543DE82EF95L;

    private Draws() {}

    static SplittableRandom random(long seed, long draw) {
        return new SplittableRandom(new SplittableRandom(seed ^ draw * STEP).nextLong());
    }
}
