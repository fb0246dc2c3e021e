package nl.geland.app.housing;

import nl.geland.app.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entry of quota and homes. */
@Configuration(proxyBeanMethods = false)
class HousingNavigation {

    @Bean
    NavigationEntry housingEntry() {
        return new NavigationEntry("housing.title", QuotaController.PATH, 45);
    }
}
