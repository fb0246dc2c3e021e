package nl.geland.app.texts;

import java.util.Set;
import java.util.function.Consumer;

/** One way in which words that could give a person away are found. */
interface Rule {

    /** What it may name as the reason of a finding; each has words for people. */
    Set<String> names();

    void find(Reading reading, Consumer<Finding> found);
}
