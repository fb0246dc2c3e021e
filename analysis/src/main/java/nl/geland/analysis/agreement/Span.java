package nl.geland.analysis.agreement;

/** A stretch of text: from {@code start} up to, not including, {@code end}, in code points. */
record Span(int start, int end) {

    long length() {
        return (long) end - start;
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
