package nl.geland.app.exchange;

import org.jspecify.annotations.Nullable;

/** Numbers as people write them: {@code 1.234,50} and {@code 1,234.50} are the same. */
final class Numbers {

    private static final int LONGEST = 15;

    private Numbers() {}

    /** The number with a point before its decimals and nothing else but digits; at most two decimals; null when this is no number. */
    static @Nullable String plain(String bare, char sign, boolean whole) {
        var out = new StringBuilder();
        var decimals = -1;
        for (var i = 0; i < bare.length(); i++) {
            var c = bare.charAt(i);
            if (c >= '0' && c <= '9') {
                out.append(c);
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == '-' && i == 0) {
                out.append(c);
            } else if (c == sign && decimals < 0 && i > 0) {
                out.append('.');
                decimals = 0;
            } else if (!isThousand(bare, i, sign) || decimals >= 0) {
                return null;
            }
        }
        if (decimals == 0
                || (decimals > 2 && !whole)
                || out.length() > LONGEST
                || out.isEmpty()
                || out.toString().equals("-")) {
            return null;
        }
        return whole && decimals > 0 ? withoutZeros(out.toString()) : out.toString();
    }

    private static boolean isThousand(String bare, int at, char sign) {
        var c = bare.charAt(at);
        if (c != (sign == ',' ? '.' : ',') || at == 0 || (at > 3 && bare.charAt(at - 4) != c)) {
            return false;
        }
        for (var i = at + 1; i <= at + 3; i++) {
            if (i >= bare.length() || bare.charAt(i) < '0' || bare.charAt(i) > '9') {
                return false;
            }
        }
        return at + 4 >= bare.length() || bare.charAt(at + 4) < '0' || bare.charAt(at + 4) > '9';
    }

    private static @Nullable String withoutZeros(String number) {
        var point = number.indexOf('.');
        return number.substring(point + 1).chars().allMatch(c -> c == '0') ? number.substring(0, point) : null;
    }
}
