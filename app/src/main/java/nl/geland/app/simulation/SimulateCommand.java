package nl.geland.app.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        var file = read(asked.file());
        var against = asked.against();
        var base = against == null ? null : read(against);
        if (file == null || (against != null && base == null)) {
            return REFUSED;
        }
        try {
            var chosen = asked.chosen(file, base);
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
            Files.writeString(to, text, StandardCharsets.UTF_8);
            err.println(words.word(locale, "simulation.command.written", to.toString()));
            return DONE;
        } catch (IOException e) {
            throw new SimulateOptions.Misused("unwritable", to);
        }
    }
}
