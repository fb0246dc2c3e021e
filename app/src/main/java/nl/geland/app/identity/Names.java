package nl.geland.app.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names in the form of a user, made comparable and checked. A name may be of one letter and in any script.
 *
 * @param signInName lower case, so that two users cannot differ in capitals only
 * @param workerCode null for every role but a case manager
 */
record Names(String signInName, String name, @Nullable String workerCode) {

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final Pattern WORKER_CODE = Pattern.compile("[A-Z0-9]{1,12}");
    private static final int LONGEST_NAME = 200;

    static Names of(String signInName, String name, @Nullable String workerCode) {
        var code = workerCode == null || workerCode.isBlank()
                ? null
                : workerCode.strip().toUpperCase(Locale.ROOT);
        return new Names(
                comparable(signInName),
                Normalizer.normalize(name, Normalizer.Form.NFC).strip(),
                code);
    }

    static String comparable(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }

    /** Everything that is wrong, for somebody who gets this role. */
    List<Problem> problems(Role role) {
        var problems = new ArrayList<Problem>();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || !storable(name)
                || name.codePoints().noneMatch(Character::isLetter)) {
            problems.add(new Problem("name", "identity.name.form"));
        }
        if (!SIGN_IN_NAME.matcher(signInName).matches()) {
            problems.add(new Problem("signInName", "identity.sign-in-name.form"));
        }
        problems.addAll(workerProblems(role, workerCode));
        return problems;
    }

    static List<Problem> workerProblems(Role role, @Nullable String workerCode) {
        if (role == Role.CASE_MANAGER) {
            return workerCode != null && WORKER_CODE.matcher(workerCode).matches()
                    ? List.of()
                    : List.of(new Problem("workerCode", "identity.worker.form"));
        }
        return workerCode == null ? List.of() : List.of(new Problem("workerCode", "identity.worker.not"));
    }

    /** Whether a text of one line holds no sign that is invisible, unpaired or turns the reading direction around. */
    static boolean storable(String text) {
        return text.codePoints().noneMatch(sign -> switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.FORMAT -> sign != 0x200C && sign != 0x200D; // joiners, which Arabic and Persian need
            default -> sign == 0xFFFD || sign == 0x2028 || sign == 0x2029;
        });
    }
}
