package nl.geland.app.casework;

import nl.geland.app.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entries of this module. */
@Configuration(proxyBeanMethods = false)
class CaseworkNavigation {

    @Bean
    NavigationEntry attentionEntry() {
        return new NavigationEntry("casework.attention.title", AttentionController.PATH, 20);
    }

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry("casework.people.title", PeopleController.PATH, 30);
    }
}
