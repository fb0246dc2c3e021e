package nl.geland.app.home;

import nl.geland.app.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu. */
@Configuration(proxyBeanMethods = false)
class HomeNavigation {

    @Bean
    static NavigationEntry figuresEntry() {
        return new NavigationEntry("home.title", FiguresController.PATH, 30);
    }
}
