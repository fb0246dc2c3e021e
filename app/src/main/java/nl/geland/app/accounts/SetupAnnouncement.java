package nl.geland.app.accounts;

import java.util.Locale;
import nl.geland.app.identity.Setup;
import nl.geland.app.web.Words;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Shows the one-time code of the first start on the screen of who started the application; never in a log. */
@Component
class SetupAnnouncement {

    private final Setup setup;
    private final Words words;
    private final Environment environment;

    SetupAnnouncement(Setup setup, Words words, Environment environment) {
        this.setup = setup;
        this.words = words;
        this.environment = environment;
    }

    @EventListener
    @SuppressWarnings("SystemOut")
    void announce(ApplicationReadyEvent ready) {
        var demo = environment.getProperty("geland.demo", Boolean.class, false);
        if (!demo && ready.getApplicationContext() instanceof WebServerApplicationContext) {
            var port = environment.getProperty("local.server.port", "8080");
            setup.renew()
                    .ifPresent(code ->
                            System.out.println(words.word(Locale.of("nl"), "accounts.setup.announcement", port, code)));
        }
    }
}
