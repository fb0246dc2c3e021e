package nl.geland.app.texts;

import java.util.List;

/** Dates and ages, in digits and in Dutch words. A year alone, and how long something lasts, are left. */
final class TimeRules {

    private static final String MONTH =
            "(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?"
                    + "|dec(?:ember)?|january|february|march|may|june|july|october)\\.?";
    private static final String WEEKDAY = "(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag (?:de )?)?";
    private static final String DAY = "(?:\\d{1,2}|eerste|tweede|derde)(?:e|ste|de)?";
    private static final String NUMBER =
            "(?:\\d{1,3}|(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:twintig|dertig|veertig|vijftig|zestig"
                    + "|zeventig|tachtig|negentig)|(?:der|veer|vijf|zes|zeven|acht|negen)tien|tien|elf|twaalf|vijf|zes|zeven|acht|negen"
                    + "|twee|drie|vier|één|een)";
    private static final String NOT_HOW_LONG =
            "(?! ?(?:jaar|maanden|weken|dagen)? (?:in|geleden|getrouwd|bezig|lang|hier|samen|gewerkt|werkzaam|weg|bij|later|op|als|kinderen|van de|keer|uur)\\b)";

    private TimeRules() {}

    static List<Rule> all() {
        return List.of(
                date("date-digits", "(?<![\\d.,-])\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})(?![\\d-])"),
                date("date-iso", "(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])"),
                date(
                        "date-words",
                        "(?i)\\b" + WEEKDAY + DAY + " (?:van )?" + MONTH + "(?: (?:van )?\\d{4})?(?![\\p{L}])"),
                date(
                        "month-and-year",
                        "(?i)\\b(?:" + MONTH
                                + "|(?:de )?(?:lente|zomer|herfst|winter|voorjaar|najaar)) (?:van )?\\d{4}\\b"),
                date(
                        "year-of-birth",
                        "(?i)\\b(?:geboren|geboortejaar|bouwjaar|geboortedatum)(?: is)?(?: in| op)?(?: het jaar)? (?<it>(?:19|20)\\d{2}|'?\\d{2})\\b"),
                age("age-old", "(?i)\\b(?<it>" + NUMBER + " ?(?:jaar|jr|maanden) oud)\\b"),
                age("age-year-old", "(?i)\\b(?<it>" + NUMBER + "[- ]?jarige?)\\b"),
                age("age-of", "(?i)\\bleeftijd van (?:ongeveer |zo'n )?(?<it>" + NUMBER + "(?: jaar)?)\\b"),
                age(
                        "age-is",
                        "(?i)\\b(?:ik ben|(?:hij|zij|ze|die|oudste|jongste|zoon|dochter|man|vrouw|moeder|vader|broer|zus|zusje|broertje) (?:is|was)"
                                + "|was ik|ben ik|is hij|is ze|was hij|was ze|word|wordt|werd) (?:nu |pas |al |net |bijna |ongeveer |ook ){0,3}(?<it>"
                                + NUMBER
                                + "(?: jaar)?)\\b" + NOT_HOW_LONG
                                + "(?! (?:van|dag|week|maand|keer|uur|man|vrouw|mens|goed|beetje|heel|moeder|vader|kind|vluchteling|de|het|\\p{L}+e\\b))"),
                age(
                        "age-in-years",
                        "(?i)\\b(?:is|was|ik|hij|zij|ze|die) (?:nu |pas |al |net |bijna |ongeveer ){0,3}(?<it>" + NUMBER
                                + " jaar)\\b" + NOT_HOW_LONG),
                age("age-turned", "(?i)\\b(?<it>" + NUMBER + "(?: jaar)?) geworden\\b"),
                age("age-nth", "(?i)\\bop (?:mijn|zijn|haar|je|hun) (?<it>" + NUMBER + "(?:ste|de|e))\\b"),
                age(
                        "age-when",
                        "(?i)\\btoen (?:ik|hij|zij|ze) (?:nog |pas |net )?(?<it>" + NUMBER
                                + "(?: jaar)?) (?:was|werd)\\b"),
                age(
                        "age-child",
                        "(?i)\\b\\p{L}{0,6}(?:zoon|zoontje|dochter|dochtertje|jongen|jongetje|meisje|kind|kinderen|man|vrouw|broertje|zusje|broer|zus|neef|neefje|nicht|nichtje|baby) van (?<it>"
                                + NUMBER + "(?: (?:en|tot) " + NUMBER + ")?(?: jaar)?)\\b" + NOT_HOW_LONG));
    }

    private static Rule date(String name, String pattern) {
        return PatternRule.of(Kind.DATE, name, Finding.PHRASE, pattern);
    }

    private static Rule age(String name, String pattern) {
        return PatternRule.of(Kind.AGE, name, Finding.PHRASE, pattern);
    }
}
