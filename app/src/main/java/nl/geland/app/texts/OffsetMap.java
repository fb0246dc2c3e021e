package nl.geland.app.texts;

import java.util.List;

/** Where a place in an old text is in the new one, in code points. */
public record OffsetMap(List<Stretch> stretches) {

    /** Old words and what stands in their place. */
    public record Stretch(int from, int to, int newFrom, int newTo) {}

    public OffsetMap {
        stretches = List.copyOf(stretches);
    }

    /** The new offset for the start of something; inside replaced words that is where the replacement starts. */
    public int start(int old) {
        int shift = 0;
        for (var stretch : stretches) {
            if (old < stretch.from()) {
                break;
            }
            if (old < stretch.to()) {
                return stretch.newFrom();
            }
            shift = stretch.newTo() - stretch.to();
        }
        return old + shift;
    }

    /** The new offset for the end of something; inside replaced words that is where the replacement ends. */
    public int end(int old) {
        int shift = 0;
        for (var stretch : stretches) {
            if (old <= stretch.from()) {
                break;
            }
            if (old < stretch.to()) {
                return stretch.newTo();
            }
            shift = stretch.newTo() - stretch.to();
        }
        return old + shift;
    }
}
