package nl.geland.app.web;

import java.util.List;

/**
 * A task for the command line, such as {@code geland import}. Any module offers one as a bean; the launcher finds it by
 * its name, runs it without a web server and ends with the code it returns.
 */
public interface Command {

    /** The word after {@code geland}, such as {@code import}. */
    String name();

    /**
     * Does the work and says on standard output what was done.
     *
     * @param args what followed the name, without the options of the launcher itself
     * @return 0 when it went well, 1 when the input was refused, 2 when the arguments make no sense
     */
    int run(List<String> args);
}
