package nl.geland.app.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.geland.app.web.OutFile;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * {@code geland simulate}: runs a scenario file and says on standard output what comes out, as a table for people and, with
 * {@code --out}, as a file. Needs no database. Progress and what is wrong go to standard error.
 */
public final class SimulateCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final int STEPS = 4;

    private final Words words;
    private final Locale locale;
    private final PrintStream out;
    private final PrintStream err;

    /** A command that speaks a language. */
    public SimulateCommand(Locale locale, PrintStream out, PrintStream err) {
        this(Words.fromFiles(), locale, out, err);
    }

    SimulateCommand(Words words, Locale locale, PrintStream out, PrintStream err) {
        this.words = words;
        this.locale = locale;
        this.out = out;
        this.err = err;
    }

    /**
     * Does the work.
     *
     * @param args the file and its options
     * @return 0 when it went well, 2 when the arguments or a scenario make no sense
     */
    public int run(List<String> args) {
        try {
            var asked = SimulateOptions.read(args);
            if (asked.help()) {
                out.println(words.word(locale, "simulation.command.help"));
                return DONE;
            }
            return run(asked);
        } catch (SimulateOptions.Misused e) {
            err.println(words.word(locale, "simulation.command." + e.reason(), e.arguments()));
            err.println(words.word(locale, "simulation.command.see"));
            return REFUSED;
        }
    }

    private int run(SimulateOptions asked) throws SimulateOptions.Misused {
        checkOut(asked.out());
        var file = read(asked.file());
        var against = asked.against();
        var base = against == null ? null : read(against);
        if (file == null || (against != null && base == null)) {
            return REFUSED;
        }
        try {
            var chosen = asked.chosen(file, base);
            if (!beginAlike(chosen, against)) {
                return REFUSED;
            }
            var seed = asked.seed();
            var experiment = Experiment.of(chosen)
                    .runs(asked.runs())
                    .seed(seed == null ? chosen.seed() : seed)
                    .draws(asked.draws())
                    .threads(asked.threads())
                    .watchedBy(this::progress);
            var answers = experiment.run();
            out.print(AnswerTable.of(answers, words, locale));
            return write(answers, asked.out());
        } catch (IllegalArgumentException e) {
            err.println(words.word(locale, "simulation.command.refused", String.valueOf(e.getMessage())));
            return REFUSED;
        }
    }

    /** Whether each variant can be compared with the town; what is not alike is said. */
    private boolean beginAlike(ScenarioFile chosen, @Nullable Path against) {
        var base = against == null ? "/town" : against.toString();
        var told = new ArrayList<String>();
        for (var variant : chosen.variants()) {
            var place = against == null ? Part.pointer("/variants", variant.key()) + "/changes" : "/town";
            for (var one : Beginnings.between(variant.scenario(), chosen.town(), locale)) {
                told.add(words.word(
                        locale, "simulation.command.begin.key", place + one.key(), one.here(), base, one.there()));
            }
        }
        if (!told.isEmpty()) {
            err.println(words.word(locale, "simulation.command.begin." + (against == null ? "variant" : "against")));
            told.forEach(line -> err.println("  " + line));
        }
        return told.isEmpty();
    }

    private boolean progress(int done, int most) {
        if (done == most || done * STEPS / most > (done - 1) * STEPS / most) {
            err.println(words.word(locale, "simulation.command.progress", done, most));
        }
        return true;
    }

    private @Nullable ScenarioFile read(Path path) throws SimulateOptions.Misused {
        byte[] bytes;
        try (var stream = Files.newInputStream(path)) {
            bytes = stream.readNBytes(PartReader.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new SimulateOptions.Misused("unreadable", path);
        }
        try {
            return ScenarioFiles.read(bytes);
        } catch (ScenarioRefused e) {
            err.println(words.word(locale, "simulation.command.file", path.toString()));
            e.problems().forEach(problem -> err.println("  " + problem.text(words, locale)));
            return null;
        }
    }

    private int write(Answers answers, @Nullable Path to) throws SimulateOptions.Misused {
        if (to == null) {
            return DONE;
        }
        try {
            var text = to.toString().endsWith(".csv") ? AnswerFiles.csv(answers) : AnswerFiles.json(answers);
            new OutFile(to).write(text);
            err.println(words.word(locale, "simulation.command.written", to.toString()));
            return DONE;
        } catch (OutFile.Unwritable e) {
            throw unwritable(to, e);
        }
    }

    private static void checkOut(@Nullable Path to) throws SimulateOptions.Misused {
        if (to != null) {
            try {
                new OutFile(to).check();
            } catch (OutFile.Unwritable e) {
                throw unwritable(to, e);
            }
        }
    }

    private static SimulateOptions.Misused unwritable(Path to, OutFile.Unwritable e) {
        return new SimulateOptions.Misused("unwritable." + Section.word(e.reason()), to, new OutFile(to).folder());
    }
}
