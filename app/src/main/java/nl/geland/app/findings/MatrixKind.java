package nl.geland.app.findings;

import java.util.Arrays;
import java.util.Optional;

/** The matrices there are, each with its name in an address. */
enum MatrixKind {
    /** What is said in general or as a norm, and what examples show: code by group. */
    SAYS_SHOWS("zegt-laat-zien"),
    /** Themes, and the questions that asked about them, by group. */
    THEMES("themas"),
    /** What came up in answer to which question: code by question. */
    ANSWERS("antwoorden"),
    /** What was said beside each version of the policy. */
    POLICY("beleid"),
    /** Whom it is about, and whose effort it takes, by group. */
    CONCERNS("over-wie"),
    /** Obstacles and who can act, by level. */
    OBSTACLES("belemmeringen"),
    /** Who shifts within one talk, by group. */
    SHIFT("verschuiving");

    private final String path;

    MatrixKind(String path) {
        this.path = path;
    }

    /** As it is written in an address. */
    String path() {
        return path;
    }

    static Optional<MatrixKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /** Key of a word about it. */
    String key(String part) {
        return "findings.matrix." + path + "." + part;
    }
}
