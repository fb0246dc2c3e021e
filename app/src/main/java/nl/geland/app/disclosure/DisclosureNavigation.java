package nl.geland.app.disclosure;

import nl.geland.app.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entry of the team. */
@Configuration(proxyBeanMethods = false)
class DisclosureNavigation {

    @Bean
    static NavigationEntry releasesEntry() {
        return new NavigationEntry("disclosure.make.title", ReleasesController.PATH, 60);
    }
}
