package nl.geland.app.home;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.web.Command;
import nl.geland.app.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** {@code geland figures}: the same numbers as the pages, on standard output. */
@Component
final class FiguresCommand implements Command {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private final FigureDesk desk;
    private final FigureFiles files;
    private final Words words;
    private final PrintStream out;
    private final PrintStream err;

    @Autowired
    FiguresCommand(FigureDesk desk, FigureFiles files, Words words) {
        this(desk, files, words, terminal(FileDescriptor.out), terminal(FileDescriptor.err));
    }

    FiguresCommand(FigureDesk desk, FigureFiles files, Words words, PrintStream out, PrintStream err) {
        this.desk = desk;
        this.files = files;
        this.words = words;
        this.out = out;
        this.err = err;
    }

    private static PrintStream terminal(FileDescriptor place) {
        return new PrintStream(new FileOutputStream(place), true, StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public int run(List<String> args) {
        if (args.isEmpty()) {
            for (var figure : Figure.values()) {
                out.println(figure.key() + "\t" + words.word(DUTCH, "home." + figure.key() + ".title"));
            }
            return DONE;
        }
        var options = options(args.subList(1, args.size()));
        var figure = Figure.named(args.getFirst());
        if (figure.isEmpty() || !known().containsAll(options.keySet())) {
            return refuse(USAGE, figure.isEmpty() ? "home.command.figure" : "home.command.option");
        }
        var format = options.getOrDefault("format", List.of("csv"));
        if (!format.equals(List.of("csv")) && !format.equals(List.of("json"))) {
            return refuse(USAGE, "home.command.format");
        }
        return desk.newcomers()
                .map(newcomers -> write(newcomers, figure.get(), options, format.getFirst()))
                .orElseGet(() -> refuse(REFUSED, "home.command.nothing"));
    }

    private int write(Newcomers newcomers, Figure figure, Map<String, List<String>> options, String format) {
        var read = Selection.read(options, figure, newcomers);
        if (!read.ignored().isEmpty()) {
            return refuse(USAGE, "home.command.choice");
        }
        var result = desk.answer(newcomers, figure, read.selection());
        if (format.equals("json")) {
            out.print(files.json(result, DUTCH));
            return DONE;
        }
        var name = options.get("table");
        var table = result.table(name == null ? null : name.getFirst());
        if (table.isEmpty() && !result.tooFew()) {
            return refuse(USAGE, "home.command.table");
        }
        out.print(files.csv(table.orElse(null), DUTCH));
        var tables = result.tables();
        if (name == null && tables.size() > 1) {
            err.println(words.word(
                    DUTCH,
                    "home.command.tables",
                    tables.getFirst(),
                    String.join(", ", tables.subList(1, tables.size()))));
        }
        return DONE;
    }

    private int refuse(int code, String key) {
        err.println(words.word(DUTCH, key));
        return code;
    }

    private static List<String> known() {
        return Stream.concat(
                        Stream.of("format", "table"),
                        Arrays.stream(Dimension.values()).map(Dimension::key))
                .collect(Collectors.toList());
    }

    /** {@code --name value}, by name; what is not of that form stands under the empty name. */
    private static Map<String, List<String>> options(List<String> args) {
        var options = new HashMap<String, List<String>>();
        for (var i = 0; i < args.size(); i += 2) {
            var named = args.get(i).startsWith("--") && i + 1 < args.size();
            options.put(named ? args.get(i).substring(2) : "", List.of(named ? args.get(i + 1) : args.get(i)));
        }
        return options;
    }
}
