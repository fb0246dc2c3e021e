package nl.geland.app.perspectives;

import nl.geland.app.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entries of the desk. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavigationEntry obstaclesEntry() {
        return new NavigationEntry("perspectives.obstacles.title", ObstaclesController.PATH, 40);
    }

    @Bean
    NavigationEntry roomEntry() {
        return new NavigationEntry("perspectives.room.title", RoomController.PATH, 50);
    }
}
