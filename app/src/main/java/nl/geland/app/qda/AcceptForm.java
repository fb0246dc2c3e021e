package nl.geland.app.qda;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.geland.app.studies.StudyIntake;
import nl.geland.app.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a person says of a file beside the file itself: how its places are counted, and what no file can hold of a study. */
final class AcceptForm {

    static final String FILE = "bestand";
    static final String SHA = "sha256";
    static final String READING = "reading-";
    static final String TITLE = "title";
    static final String QUESTION = "question";
    static final String BASIS = "legalBasis";
    static final String RAW_ON = "destroyRawOn";
    static final String WORK_ON = "destroyWorkOn";
    static final String BARE = "bare";
    static final String REASON = "reason";
    static final String NAMES = "names";
    static final String STILL_IN = "still-in";
    static final String CODES_BARE = "codesBare";

    private static final Set<String> FIELDS =
            Set.of("_csrf", SHA, TITLE, QUESTION, BASIS, RAW_ON, WORK_ON, BARE, REASON, NAMES, CODES_BARE);
    private static final Pattern CHOICE = Pattern.compile(READING + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final String FAULT = "qda.fault.";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_REASON = 300;
    private static final int YEARS = 10;

    private final Map<String, String> sent = new HashMap<>();
    private final Map<UUID, Reading> choices = new HashMap<>();
    private final FormErrors errors = FormErrors.none();

    private AcceptForm() {}

    /** Refuses a request with a field that the form does not have, or with two values for one. */
    static AcceptForm of(HttpServletRequest request) {
        var form = new AcceptForm();
        request.getParameterMap().forEach((name, values) -> {
            var choice = CHOICE.matcher(name);
            if (values.length != 1 || !(FIELDS.contains(name) || choice.matches())) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            if (choice.reset().matches()) {
                Reading.of(values[0]).ifPresent(reading -> form.choices.put(UUID.fromString(choice.group(1)), reading));
            } else {
                form.sent.put(
                        name,
                        Normalizer.normalize(values[0], Normalizer.Form.NFC)
                                .replace("\r\n", "\n")
                                .strip());
            }
        });
        return form;
    }

    /** Puts in what is known beforehand, where nothing was sent. */
    AcceptForm beforehand(Opened opened, LocalDate today) {
        var whole = opened.imported().whole();
        if (whole != null) {
            var plan = whole.study().plan();
            sent.putIfAbsent(QUESTION, plan.question());
            sent.putIfAbsent(BASIS, plan.legalBasis());
            putIfAhead(RAW_ON, plan.destroyRawOn(), today);
            putIfAhead(WORK_ON, plan.destroyWorkOn(), today);
        }
        var title = opened.imported().study().title();
        sent.putIfAbsent(TITLE, title.equals("?") ? "" : title);
        sent.putIfAbsent(RAW_ON, today.plusYears(1).toString());
        sent.putIfAbsent(WORK_ON, today.plusYears(YEARS / 2).toString());
        return this;
    }

    private void putIfAhead(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            sent.putIfAbsent(field, day.toString());
        }
    }

    Map<UUID, Reading> choices() {
        return Map.copyOf(choices);
    }

    String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    boolean isBare() {
        return typed(BARE).equals("true");
    }

    boolean isCodesBare() {
        return typed(CODES_BARE).equals("true");
    }

    FormErrors errors() {
        return errors;
    }

    /** Whether this is the file that was looked at. */
    boolean isSameFile(Opened opened) {
        boolean same = typed(SHA).equals(opened.sha256());
        if (!same) {
            errors.add(FILE, FAULT + "other-file");
        }
        return same;
    }

    /** What makes a study of a file; with errors where something of it is missing or stands in the way. */
    Acceptance acceptance(Opened opened, LocalDate today) {
        var names = names();
        boolean isOut = names == Acceptance.Names.OUT;
        if (!(isOut ? opened.canBeStudy() : opened.canBeNamedStudy())) {
            errors.add(FAULT + "cannot");
        }
        opened.imported().sources().stream()
                .filter(SourceReading::asks)
                .forEach(source -> errors.add(READING + source.text(), FAULT + "asks"));
        var title = text(TITLE, LONGEST_TITLE);
        var question = text(QUESTION, LONGEST_TEXT);
        var basis = text(BASIS, LONGEST_TEXT);
        var rawOn = day(RAW_ON, today.plusDays(1), today.plusYears(YEARS));
        var workOn = day(WORK_ON, rawOn, today.plusYears(2 * YEARS));
        var reason = isOut ? text(REASON, LONGEST_REASON) : "";
        if (isOut && !isBare()) {
            errors.add(BARE, FAULT + BARE);
        }
        if (!isOut && !isCodesBare()) {
            errors.add(CODES_BARE, FAULT + CODES_BARE);
        }
        return new Acceptance(
                new StudyIntake.About(title, question, basis, rawOn, workOn), names, reason, opened.sha256());
    }

    /** Whether names are still in the texts; a form that does not say so says that they are out. */
    private Acceptance.Names names() {
        return switch (typed(NAMES)) {
            case "", "out" -> Acceptance.Names.OUT;
            case STILL_IN -> Acceptance.Names.STILL_IN;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private String text(String field, int longest) {
        var text = typed(field);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit) || text.indexOf('\0') >= 0) {
            errors.add(field, FAULT + field);
        } else if (text.codePointCount(0, text.length()) > longest) {
            errors.add(field, FAULT + "long", longest);
        }
        return text;
    }

    private LocalDate day(String field, LocalDate earliest, LocalDate latest) {
        try {
            var day = LocalDate.parse(typed(field));
            if (!day.isBefore(earliest) && !day.isAfter(latest)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told like a day out of bounds
        }
        errors.add(field, FAULT + field, earliest, latest);
        return earliest;
    }
}
