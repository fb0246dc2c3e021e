package nl.geland.app.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.Finding.Outcome;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one field: from what a file says to what a ledger takes, with a finding for whatever was not plain. */
final class Cells {

    private static final int EARLIEST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int YEARS_AHEAD = 20;
    private static final int LONGEST_TEXT = 500;
    private static final Map<String, String> YES_NO = yesNo();

    /** The most that can be true: hours of a month and of a week, rent of a month in euros. */
    private static final Map<String, Integer> LARGEST = Map.of("hours", 744, "hours_per_week", 168, "rent", 100_000);

    private final Field field;
    private final Known known;
    private final Findings findings;
    private final @Nullable Notation notation;
    private final char decimal;
    private final Map<String, String> codes = new HashMap<>();
    private final int today;
    private int row;
    private boolean rejected;

    Cells(Field field, Recognition recognition, Known known, Findings findings) {
        this.field = field;
        this.known = known;
        this.findings = findings;
        this.notation = recognition.notations().get(field.name());
        this.decimal = recognition.decimals().getOrDefault(field.name(), ',');
        this.today = (int) known.today().toEpochDay();
        field.codes().forEach((code, words) -> {
            codes.put(code.toLowerCase(Locale.ROOT), code);
            words.forEach(word -> codes.put(word.strip(), code));
        });
    }

    private static Map<String, String> yesNo() {
        var words = new HashMap<String, String>();
        for (var yes : "ja,j,yes,y,true,waar,1".split(",", -1)) {
            words.put(yes, "t");
        }
        for (var no : "nee,n,no,false,onwaar,0".split(",", -1)) {
            words.put(no, "f");
        }
        return Map.copyOf(words);
    }

    Field field() {
        return field;
    }

    /** Whether the cell that was read last cannot be taken in. */
    boolean rejected() {
        return rejected;
    }

    /** What the ledger takes, null for nothing. For a person or a household that is the number; {@link #id} gives the id. */
    @Nullable
    String read(int row, String raw) {
        this.row = row;
        rejected = false;
        var bare = Text.bare(raw);
        if (bare.length() != raw.length()) {
            found("stray-blanks", Outcome.REPAIRED, "blanks-around");
        }
        var value = bare.isEmpty() ? null : filled(bare);
        if (value == null && !rejected && field.required()) {
            reject("required-missing", "empty");
        }
        return rejected ? null : value;
    }

    private @Nullable String filled(String bare) {
        if (Text.hasControls(bare)) {
            return reject("control-characters", "control-character");
        }
        if (field.type() == Field.Type.CODE) {
            return code(bare);
        }
        if (Text.unknown(bare)) {
            return repaired("unknown-word", "word-for-unknown");
        }
        return switch (field.type()) {
            case PERSON, HOUSEHOLD -> number(bare);
            case DATE -> date(bare);
            case MONTH -> month(bare);
            case HALF_YEAR -> halfYear(bare);
            case INTEGER -> decimal(bare, true);
            case DECIMAL -> decimal(bare, false);
            case TEXT -> text(bare);
            case CODE -> code(bare);
            case YES_NO -> yesNo(bare);
        };
    }

    private @Nullable String number(String bare) {
        if (Text.exponent(bare)) {
            return reject("excel-number", "number-in-exponent");
        }
        return bare.length() > 40 || bare.indexOf(' ') >= 0
                ? reject("number-expected", "not-a-number-of-a-person")
                : bare;
    }

    /** The id that goes with a number; a fault of its own when nobody has it. */
    @Nullable
    UUID id(String number) {
        var people = known.people();
        var person = field.type() == Field.Type.PERSON;
        if (field.introduces()) {
            return person ? people.introducePerson(number) : people.introduceHousehold(number);
        }
        Optional<UUID> id = person ? people.person(number) : people.household(number);
        if (id.isEmpty()) {
            reject(person ? "person-unknown" : "household-unknown", "number-unknown");
        }
        return id.orElse(null);
    }

    private @Nullable String date(String bare) {
        if (Dates.open(bare)) {
            return repaired("open-date", "date-for-none");
        }
        if (Dates.serial(bare)) {
            return reject("excel-date", "number-for-date");
        }
        if (Dates.timed(bare)) {
            found("time-dropped", Outcome.REPAIRED, "time-of-day");
        }
        var day = notation == null ? Notation.OTHER : notation.read(Dates.day(bare));
        if (day == Notation.OTHER) {
            return reject("date-expected", "other-notation");
        }
        if (day == Notation.IMPOSSIBLE) {
            return reject("impossible-date", "date-impossible");
        }
        if (day < EARLIEST || day > today + YEARS_AHEAD * 366) {
            return reject("date-out-of-range", "date-out-of-range");
        }
        if (day > today) {
            found("date-in-future", Outcome.KEPT, "date-in-future");
        }
        return LocalDate.ofEpochDay(day).toString();
    }

    private @Nullable String month(String bare) {
        if (Dates.serial(bare)) {
            return reject("excel-date", "number-for-date");
        }
        var month = Dates.month(bare);
        return month == null ? reject("impossible-date", "month-impossible") : month;
    }

    private @Nullable String halfYear(String bare) {
        var half = Dates.halfYear(bare);
        return half == null ? reject("half-year-expected", "not-a-half-year") : half;
    }

    private @Nullable String decimal(String bare, boolean whole) {
        if (Text.exponent(bare)) {
            return reject("excel-number", "number-in-exponent");
        }
        var number = Numbers.plain(bare, whole && bare.indexOf(',') < 0 ? '.' : decimal, whole);
        if (number == null) {
            return reject("number-expected", whole ? "not-a-whole-number" : "not-a-number");
        }
        var most = LARGEST.getOrDefault(field.name(), 1_000_000);
        var fits = number.charAt(0) != '-' && Double.parseDouble(number) <= most;
        return fits ? number : reject("number-out-of-range", "number-out-of-range");
    }

    private @Nullable String yesNo(String bare) {
        var word = YES_NO.get(bare.toLowerCase(Locale.ROOT));
        return word == null ? reject("yes-no-expected", "other-word") : word;
    }

    private @Nullable String code(String bare) {
        var word = Text.single(bare).toLowerCase(Locale.ROOT);
        var code = codes.get(word);
        if (code != null) {
            return code;
        }
        return Text.unknown(bare)
                ? repaired("unknown-word", "word-for-unknown")
                : reject("code-unknown", "word-unknown");
    }

    private @Nullable String text(String bare) {
        if (Text.exponent(bare)) {
            return reject("excel-number", "number-in-exponent");
        }
        if (Text.hasCitizenNumber(bare) || bare.contains("#########")) {
            return reject("bsn-in-text", "citizen-number");
        }
        var single = Text.single(bare);
        if (!single.equals(bare)) {
            found("stray-blanks", Outcome.REPAIRED, "blanks-inside");
        }
        var composed = Text.composed(single);
        if (!composed.equals(single)) {
            found("letters-composed", Outcome.REPAIRED, "letters-in-parts");
        }
        return composed.length() > LONGEST_TEXT ? reject("text-too-long", "long-text") : composed;
    }

    private @Nullable String repaired(String rule, String valueClass) {
        found(rule, Outcome.REPAIRED, valueClass);
        return null;
    }

    /** A value for the vault never stops a row and never shows what was wrong with it: it is left empty. */
    private @Nullable String reject(String rule, String valueClass) {
        if (field.vault()) {
            found("vault-value-left-out", Outcome.REPAIRED, "");
        } else {
            rejected = true;
            found(rule, Outcome.REJECTED, valueClass);
        }
        return null;
    }

    private void found(String rule, Outcome outcome, String valueClass) {
        if (!field.vault()) {
            findings.add(row, field.name(), rule, outcome, valueClass, 0);
        } else if (rule.equals("vault-value-left-out")) {
            findings.add(row, null, rule, outcome, "", 0);
        }
    }
}
