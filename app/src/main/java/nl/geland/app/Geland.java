package nl.geland.app;

import java.util.List;
import nl.geland.app.simulation.SimulateCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The front door: reads the command line and starts; nobody is made a user by default. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Geland {

    /** Starts with a command as first argument: {@code serve}, {@code demo}, {@code import}, {@code figures} or {@code simulate}; the last needs no database. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        try {
            var arguments = Arguments.parse(List.of(args));
            if (arguments.command().equals("simulate")) {
                System.setProperty("geland.log", System.getProperty("java.io.tmpdir") + "/geland-simulate.log");
                System.exit(new SimulateCommand(Words.language(), System.out, System.err).run(arguments.forCommand()));
            }
            System.setProperty(
                    "geland.log",
                    new DataFolder(arguments.data()).log(arguments).toString());
            var run = new Run(arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(run::close, "goodbye"));
            var exitCode = run.run();
            if (exitCode != null) {
                System.exit(exitCode);
            }
        } catch (StartRefused e) {
            System.err.println(e.plainMessage());
            System.exit(e.exitCode());
        }
    }
}
