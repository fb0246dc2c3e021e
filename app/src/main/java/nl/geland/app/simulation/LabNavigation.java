package nl.geland.app.simulation;

import nl.geland.app.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entry of the scenario lab. */
@Configuration(proxyBeanMethods = false)
class LabNavigation {

    @Bean
    NavigationEntry scenariosEntry() {
        return new NavigationEntry("simulation.lab.title", ScenariosController.PATH, 35);
    }
}
