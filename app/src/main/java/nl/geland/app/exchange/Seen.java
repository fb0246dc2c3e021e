package nl.geland.app.exchange;

/**
 * Remembers rows by 128 bits of their text, and where each was seen first; 20 bytes a row in plain arrays, so that millions fit. Two
 * different rows taken for one would need some 10^16 rows.
 */
final class Seen {

    private long[] first = new long[1 << 11];
    private long[] second = new long[1 << 11];
    private int[] rows = new int[1 << 11];
    private int size;
    private long one;
    private long other;

    Seen begin() {
        one = 0x9E3779B97F4A7C15L;
        other = 0xC2B2AE3D27D4EB4FL;
        return this;
    }

    Seen with(CharSequence part) {
        for (var i = 0; i < part.length(); i++) {
            var c = part.charAt(i) + 1L;
            one = Long.rotateLeft(one ^ (c * 0x87C37B91114253D5L), 27) * 0x9FB21C651E98DF25L;
            other = Long.rotateLeft(other + c * 0x4CF5AD432745937FL, 31) * 0xD6E8FEB86659FD93L;
        }
        one = mix(one + 0x1FL);
        other = mix(other ^ one);
        return this;
    }

    /** Where the row that was put together was seen first, or 0 when this is the first; it is then remembered under {@code row}. */
    int firstOrRemember(int row) {
        var a = mix(one);
        var b = mix(other) | 1;
        var at = (int) a & first.length - 1;
        while (second[at] != 0) {
            if (first[at] == a && second[at] == b) {
                return rows[at];
            }
            at = at + 1 & first.length - 1;
        }
        first[at] = a;
        second[at] = b;
        rows[at] = row;
        if (++size * 3L > first.length * 2L) {
            grow();
        }
        return 0;
    }

    private void grow() {
        var oldFirst = first;
        var oldSecond = second;
        var oldRows = rows;
        first = new long[oldFirst.length * 2];
        second = new long[oldFirst.length * 2];
        rows = new int[oldFirst.length * 2];
        for (var i = 0; i < oldFirst.length; i++) {
            if (oldSecond[i] != 0) {
                var at = (int) oldFirst[i] & first.length - 1;
                while (second[at] != 0) {
                    at = at + 1 & first.length - 1;
                }
                first[at] = oldFirst[i];
                second[at] = oldSecond[i];
                rows[at] = oldRows[i];
            }
        }
    }

    private static long mix(long value) {
        var mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
