package nl.geland.app.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the access table to the navigation and the checks. */
@Configuration(proxyBeanMethods = false)
class AccessTableConfiguration {

    @Bean
    AccessTable accessTable() {
        return AccessTable.load();
    }
}
