package nl.geland.app;

import java.util.List;
import nl.geland.app.estimates.AnalyseCommand;
import nl.geland.app.simulation.SimulateCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The front door: reads the command line and starts; nobody is made a user by default. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Geland {

    /** Starts with a command as first argument: {@code serve}, {@code demo}, {@code import}, {@code figures}, {@code simulate} or {@code analyse}; the last two need no database. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        try {
            var arguments = Arguments.parse(List.of(args));
            switch (arguments.command()) {
                case "simulate" -> {
                    logWithoutData("simulate");
                    System.exit(
                            new SimulateCommand(Words.language(), System.out, System.err).run(arguments.forCommand()));
                }
                case "analyse" -> {
                    logWithoutData("analyse");
                    System.exit(
                            new AnalyseCommand(Words.language(), System.out, System.err).run(arguments.forCommand()));
                }
                default -> start(arguments);
            }
        } catch (StartRefused e) {
            System.err.println(e.plainMessage());
            System.exit(e.exitCode());
        }
    }

    private static void start(Arguments arguments) {
        System.setProperty(
                "geland.log", new DataFolder(arguments.data()).log(arguments).toString());
        var run = new Run(arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(run::close, "goodbye"));
        var exitCode = run.run();
        if (exitCode != null) {
            System.exit(exitCode);
        }
    }

    /** A command without a data folder writes its log where everybody may write. */
    private static void logWithoutData(String command) {
        System.setProperty("geland.log", System.getProperty("java.io.tmpdir") + "/geland-" + command + ".log");
    }
}
