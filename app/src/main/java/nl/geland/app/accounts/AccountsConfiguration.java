package nl.geland.app.accounts;

import java.util.List;
import nl.geland.app.identity.GuessableWords;
import nl.geland.app.web.Municipality;
import nl.geland.app.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entries of this module, and what it knows of the municipality. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    @Bean
    GuessableWords namesOfTheMunicipality(Municipality municipality) {
        return () -> List.of(municipality.name());
    }

    @Bean
    NavigationEntry usersEntry() {
        return new NavigationEntry("accounts.users.title", "/gebruikers", 900);
    }

    @Bean
    NavigationEntry accessLogEntry() {
        return new NavigationEntry("accounts.log.title", "/inzage-log", 910);
    }
}
