package nl.geland.app.exchange;

/** What the values of one column say about the sign before their decimals: a comma, a point, or neither for certain. */
final class DecimalColumn {

    private long comma;
    private long point;
    private long undecided;

    void add(String value) {
        var lastComma = value.lastIndexOf(',');
        var lastPoint = value.lastIndexOf('.');
        if (lastComma >= 0 && lastPoint >= 0) {
            count(lastComma > lastPoint ? ',' : '.');
        } else if (lastComma >= 0) {
            single(value, lastComma, ',', '.');
        } else if (lastPoint >= 0) {
            single(value, lastPoint, '.', ',');
        }
    }

    private void single(String value, int at, char sign, char other) {
        if (value.indexOf(sign) != at) {
            count(other);
        } else if (value.length() - at - 1 != 3 || at > 3 || value.startsWith("0")) {
            count(sign);
        } else {
            undecided++;
        }
    }

    private void count(char sign) {
        if (sign == ',') {
            comma++;
        } else {
            point++;
        }
    }

    /** Whether 1.234 may be a thousand or a bit over one and nothing in the column says which. */
    boolean ambiguous() {
        return comma == 0 && point == 0 && undecided > 0;
    }

    char sign() {
        return point > comma ? '.' : ',';
    }
}
