package nl.geland.app.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import nl.geland.app.exchange.Exchange;
import nl.geland.app.exchange.Outcome;
import nl.geland.app.exchange.Progress;
import nl.geland.app.identity.DemoUsers;
import nl.geland.app.trajectories.Extracts;
import nl.geland.app.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Readies the demo: a user per role, the files of the fictional municipality, and how to sign in. What is there already is left as it is. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("geland.demo")
final class DemoStart implements ApplicationRunner {

    private final DemoUsers users;
    private final Exchange exchange;
    private final Extracts extracts;
    private final Words words;
    private final Path samples;

    DemoStart(
            DemoUsers users,
            Exchange exchange,
            Extracts extracts,
            Words words,
            @Value("${geland.demo-samples}") Path samples) {
        this.users = users;
        this.exchange = exchange;
        this.extracts = extracts;
        this.words = words;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var everybody = users.prepare();
        if (extracts.current().isEmpty()) {
            say("demo.importing", samples.getFileName());
            var outcome = exchange.importFolder(samples, Exchange.Options.ACCEPT, Progress.NONE);
            if (outcome.state() != Outcome.State.ACCEPTED) {
                throw new IllegalStateException("The sample files were not taken in: " + outcome.state());
            }
            extracts.current();
        }
        say("demo.sign-in");
        for (var user : everybody) {
            say("demo.user", "%-16s".formatted(user.signInName()), "%-34s".formatted(user.password()), user.name());
        }
    }

    @SuppressWarnings("SystemOut")
    private void say(String key, Object... values) {
        System.out.println(words.word(Locale.of("nl"), key, values));
    }
}
