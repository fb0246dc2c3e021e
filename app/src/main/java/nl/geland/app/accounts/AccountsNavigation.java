package nl.geland.app.accounts;

import nl.geland.app.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entries of this module. */
@Configuration(proxyBeanMethods = false)
class AccountsNavigation {

    @Bean
    NavigationEntry usersEntry() {
        return new NavigationEntry("accounts.users.title", "/gebruikers", 900);
    }

    @Bean
    NavigationEntry accessLogEntry() {
        return new NavigationEntry("accounts.log.title", "/inzage-log", 910);
    }
}
