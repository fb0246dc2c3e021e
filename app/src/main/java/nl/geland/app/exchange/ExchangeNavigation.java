package nl.geland.app.exchange;

import nl.geland.app.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the files in the menu. */
@Configuration(proxyBeanMethods = false)
class ExchangeNavigation {

    @Bean
    NavigationEntry filesEntry() {
        return new NavigationEntry("exchange.title", "/bestanden", 800);
    }
}
