package nl.geland.app.areas;

import nl.geland.app.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entry of the neighbourhoods. */
@Configuration(proxyBeanMethods = false)
class AreasNavigation {

    @Bean
    NavigationEntry areasEntry() {
        return new NavigationEntry("areas.title", AreasController.PATH, 60);
    }
}
