package nl.geland.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line, read: a command, the options of the launcher, what belongs to the command, and Spring's own
 * {@code --name=value}.
 *
 * @param samples the folder of sample files for the demo, if it was given
 */
record Arguments(
        String command, Path data, int port, @Nullable Path samples, List<String> forCommand, List<String> forSpring) {

    private static final int DEFAULT_PORT = 8080;

    static Arguments parse(List<String> args) {
        String command = null;
        var data = Path.of("data");
        var port = DEFAULT_PORT;
        Path samples = null;
        var forCommand = new ArrayList<String>();
        var forSpring = new ArrayList<String>();
        var words = args.iterator();
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--data" -> data = Path.of(valueOf(word, words));
                case "--port" -> port = port(valueOf(word, words));
                case "--samples" -> samples = Path.of(valueOf(word, words));
                default -> {
                    if (word.startsWith("--geland.") || word.startsWith("--spring.") || word.startsWith("--server.")) {
                        forSpring.add(word);
                    } else if (command == null) {
                        command = word;
                    } else {
                        forCommand.add(word);
                    }
                }
            }
        }
        if (command == null || command.startsWith("-")) {
            throw new StartRefused(
                    StartRefused.USAGE,
                    Words.of(
                            "Noem een opdracht: serve, demo, import, figures, simulate of analyse. Zie ./geland --help.",
                            "Name a command: serve, demo, import, figures, simulate or analyse. See ./geland --help."));
        }
        return new Arguments(command, data, port, samples, List.copyOf(forCommand), List.copyOf(forSpring));
    }

    /** Whether this command shows pages; the others do their work and end. */
    boolean web() {
        return command.equals("serve") || demo();
    }

    boolean demo() {
        return command.equals("demo");
    }

    private static String valueOf(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new StartRefused(
                    StartRefused.USAGE, Words.of("Achter %s hoort een waarde.", "%s needs a value.", option));
        }
        return words.next();
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StartRefused(
                StartRefused.USAGE,
                Words.of(
                        "--port verwacht een getal van 1 tot en met 65535, niet \"%s\".",
                        "--port expects a number from 1 to 65535, not \"%s\".", text));
    }
}
