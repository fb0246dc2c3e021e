package nl.geland.app.texts;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Numbers that belong to one person. Digits of any script count. Sources: the 11-test of the BSN (Logisch Ontwerp BSN), ISO 13616 (IBAN; ISO
 * 7064 mod 97-10), ITU-T E.164 (at most 15 digits after the plus).
 */
final class NumberRules {

    private static final String NOT_IN_NUMBER = "(?<![\\p{Nd}\\p{L}])(?<![\\p{Nd}][.,])";
    private static final String END = "(?![\\p{Nd}\\p{L}])";
    private static final String GAP = "[ \u00A0./()-]{0,3}";
    private static final Set<String> NO_POSTCODE = Set.of("SA", "SD", "SS");

    private NumberRules() {}

    static List<Rule> all() {
        var all = new ArrayList<>(ofAuthorities());
        all.addAll(ofContact());
        return all;
    }

    private static List<Rule> ofAuthorities() {
        return List.of(
                rule(
                        Kind.IBAN,
                        "iban",
                        "(?<![\\p{L}\\p{Nd}])(?i:[A-Z]{2})\\d{2}(?:[ \u00A0-]?(?i:[A-Z0-9])){11,30}" + END,
                        NumberRules::isIban),
                rule(
                        Kind.IBAN,
                        "iban-form",
                        "(?<![\\p{L}\\p{Nd}])(?i:NL)\\d{2}[ \u00A0-]?(?i:[A-Z]{4})(?:[ \u00A0-]?\\d){8,11}" + END,
                        found -> true),
                rule(
                        Kind.V_NUMBER,
                        "v-number",
                        "(?i:v-?\\s?nummer|v-?nr\\.?|vreemdelingen-?\\s?nummer)[^\\p{Nd}\\n]{0,20}(?<it>(?:\\p{Nd}[ .-]?){7,9}\\p{Nd})"
                                + END,
                        found -> true),
                rule(
                        Kind.V_NUMBER,
                        "v-number-form",
                        NOT_IN_NUMBER + "(?:[Vv][ .-]?)?[1-9]\\p{Nd}{2}[. -]?\\p{Nd}{3}[. -]?\\p{Nd}{4}" + END,
                        found -> true),
                rule(
                        Kind.BSN,
                        "bsn",
                        NOT_IN_NUMBER + "\\p{Nd}{2,3}[. -]?\\p{Nd}{3}[. -]?\\p{Nd}{3}" + END,
                        NumberRules::isBsn));
    }

    private static List<Rule> ofContact() {
        return List.of(
                rule(
                        Kind.PHONE,
                        "phone-abroad",
                        "(?<![\\p{Nd}\\p{L}])(?:\\+|00)" + GAP + "[1-9](?:" + GAP + "\\p{Nd}){6,14}" + END,
                        found -> true),
                rule(
                        Kind.PHONE,
                        "phone-at-home",
                        NOT_IN_NUMBER + "\\(?[0٠۰]" + GAP + "\\p{Nd}(?:" + GAP + "\\p{Nd}){6,9}" + END,
                        found -> true),
                rule(
                        Kind.POSTCODE,
                        "postcode",
                        NOT_IN_NUMBER + "[1-9]\\d{3}(?:[ \u00A0]?[A-Z]{2}|[a-z]{2})" + END,
                        NumberRules::isPostcode),
                new PatternRule(
                        Kind.NUMBER,
                        "long-number",
                        Finding.WORD,
                        Pattern.compile(NOT_IN_NUMBER + "\\p{Nd}(?:[ .-]?\\p{Nd}){5,}+"),
                        found -> true));
    }

    static boolean isBsn(String written) {
        var digits = digits(written);
        if (digits.length() < 8 || digits.length() > 9) {
            return false;
        }
        var nine = "0".repeat(9 - digits.length()) + digits;
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            int weight = place == 8 ? -1 : 9 - place;
            sum += weight * (nine.charAt(place) - '0');
        }
        return sum % 11 == 0 && !nine.equals("000000000");
    }

    static boolean isIban(String written) {
        var tidy = written.replaceAll("[ \u00A0-]", "").toUpperCase(Locale.ROOT);
        if (tidy.length() < 15 || tidy.length() > 34) {
            return false;
        }
        var number = new StringBuilder();
        for (var sign : (tidy.substring(4) + tidy.substring(0, 4)).toCharArray()) {
            number.append(Character.digit(sign, 36));
        }
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static boolean isPostcode(String written) {
        return !NO_POSTCODE.contains(written.substring(written.length() - 2));
    }

    private static String digits(String written) {
        var digits = new StringBuilder();
        written.codePoints().filter(Character::isDigit).forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }

    private static Rule rule(Kind kind, String name, String pattern, Predicate<String> check) {
        return new PatternRule(kind, name, Finding.CERTAIN, Pattern.compile(pattern), check);
    }
}
