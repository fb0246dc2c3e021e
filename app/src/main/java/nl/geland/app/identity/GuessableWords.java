package nl.geland.app.identity;

import java.util.Collection;

/** Words that are easy to guess here, such as the name of the municipality; they do not count in a password. */
public interface GuessableWords {

    Collection<String> words();
}
