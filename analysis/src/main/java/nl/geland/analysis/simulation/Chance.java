package nl.geland.analysis.simulation;

/**
 * Random numbers without a state: {@code u = F(seed, run, source, entity, purpose, draw)}, the same wherever and whenever it
 * is asked.
 *
 * <p>So two scenarios share the numbers of everybody who is in both, whatever else happens in them (common random numbers),
 * and the order in which threads work changes nothing. Each field is mixed on its own before it is joined to what came
 * before. A sum of fields will not do: {@code mix(run + entity + draw)} gives entity 6 of run 1 the numbers of entity 5 of run
 * 2, replicates overlap, and intervals are far too narrow; {@code ReplicatesTests} keeps that fault as an offender.
 *
 * <p>Uniforms have 52 bits and are never 0 or 1: with one bit more the last would round to 1. Other distributions come by inversion only, one uniform each, so that
 * numbers stay in step. {@link Logarithm} gives the same bits on every machine.
 *
 * <p>Sources: the mixer is variant 13 of Stafford, as used by Steele, Lea and Flood (2014),
 * <a href="https://doi.org/10.1145/2660193.2660195">doi:10.1145/2660193.2660195</a>; counters in place of a state: Salmon,
 * Moraes, Dror and Shaw (2011), <a href="https://doi.org/10.1145/2063384.2063405">doi:10.1145/2063384.2063405</a>.
 */
final class Chance {

    /** 2⁶⁴ over the golden ratio, odd: keeps the field 0 from the fixed point 0 of the mixer. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final double UNIT = 0x1p-52;

    private Chance() {}

    static long mixed(long value) {
        var z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A field, mixed on its own. */
    static long field(long value) {
        return mixed(value + GOLDEN);
    }

    /** A key with one more field. */
    static long join(long key, long field) {
        return mixed(key ^ field(field));
    }

    /** The key of a run; runs of other seeds are other runs. */
    static long run(long seed, long run) {
        return join(field(seed), run);
    }

    /** The bits of a draw of an entity for a purpose; further draws for the same purpose use {@link #bits(long, Purpose, int)}. */
    static long bits(long entity, Purpose purpose) {
        return mixed(entity ^ purpose.field);
    }

    static long bits(long entity, Purpose purpose, int draw) {
        return join(bits(entity, purpose), draw);
    }

    /** Between 0 and 1, never either. */
    static double uniform(long bits) {
        return ((bits >>> 12) + 0.5) * UNIT;
    }

    /** Exponential with mean 1; never negative, whatever the last bit of the logarithm says next to 1. */
    static double exponential(long bits) {
        return Math.max(0, -Logarithm.of(uniform(bits)));
    }
}
