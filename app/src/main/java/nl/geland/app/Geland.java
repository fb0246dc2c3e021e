package nl.geland.app;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The front door: reads the command line and starts; nobody is made a user by default. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Geland {

    /** Starts with a command as first argument: {@code serve}, {@code demo}, {@code import} or {@code figures}. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        try {
            var arguments = Arguments.parse(List.of(args));
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
