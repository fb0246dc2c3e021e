package nl.geland.app.estimates;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.geland.app.web.OutFile;
import nl.geland.app.web.Words;

/**
 * {@code geland analyse}: works a method out on the rows of one or more CSV files and says what came of it, as a table for people or, with
 * {@code --out}, as JSON. Needs no database. What is wrong goes to standard error.
 */
public final class AnalyseCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private final Words words;
    private final Locale locale;
    private final PrintStream out;
    private final PrintStream err;

    /** A command that speaks a language. */
    public AnalyseCommand(Locale locale, PrintStream out, PrintStream err) {
        this.words = Words.fromFiles();
        this.locale = locale;
        this.out = out;
        this.err = err;
    }

    /**
     * Does the work.
     *
     * @param args the method, the files and the options
     * @return 0 when it went well, 2 when the question or a file makes no sense
     */
    public int run(List<String> args) {
        try {
            if (args.isEmpty() || isHelp(args.getFirst())) {
                out.println(help());
                return args.isEmpty() ? REFUSED : DONE;
            }
            var method = method(args.getFirst());
            if (args.stream().anyMatch(AnalyseCommand::isHelp)) {
                out.println(help(method));
                return DONE;
            }
            answer(Request.read(method, args.subList(1, args.size())));
            return DONE;
        } catch (Refused e) {
            e.faults().forEach(fault -> err.println(fault.text(words, locale)));
        } catch (IllegalArgumentException e) {
            err.println(Fault.of("refused", args.getFirst(), String.valueOf(e.getMessage()))
                    .text(words, locale));
        }
        err.println(Method.of(args.getFirst())
                .map(method -> word("see.method", method.word()))
                .orElseGet(() -> word("see")));
        return REFUSED;
    }

    private void answer(Request request) {
        var to = request.out();
        if (to == null) {
            out.print(AnswerTable.of(request.method().answer(Sites.read(request)), words, locale));
            return;
        }
        var file = new OutFile(to);
        try {
            file.check();
            file.write(request.method().answer(Sites.read(request)).json());
        } catch (OutFile.Unwritable e) {
            throw new Refused("unwritable." + Request.word(e.reason()), to, file.folder());
        }
        err.println(word("written", to.toString()));
    }

    private static Method method(String name) {
        return Method.of(name).orElseThrow(() -> {
            var faults = new Faults();
            faults.tell("method", name, String.join(", ", Method.all()));
            Nearest.of(name, Method.all()).ifPresent(word -> faults.tell("meant", word));
            return new Refused(faults.all());
        });
    }

    private static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("-h");
    }

    private String help() {
        var methods = List.of(Method.values()).stream()
                .map(method -> "  %-15s %s".formatted(method.word(), word("method." + method.word())))
                .collect(Collectors.joining("\n"));
        return word("help", methods, Method.SURVIVAL.example());
    }

    private String help(Method method) {
        var options = method.options().stream()
                .map(option ->
                        "  %-16s %s".formatted(option.word(), word("option" + option.word() + method.meaning(option))))
                .collect(Collectors.joining("\n"));
        var federated = method.isFederated() ? "\n  %-16s %s".formatted("--federated", word("option--federated")) : "";
        return word(
                "help.method",
                method.word(),
                word("method." + method.word()),
                word("needs." + method.word()),
                options + federated,
                method.example());
    }

    private String word(String key, Object... arguments) {
        return words.word(locale, "estimates." + key, arguments);
    }
}
