package nl.geland.app.demo;

import java.nio.file.Path;
import nl.geland.app.areas.AreaSamples;
import nl.geland.app.areas.PublicAreaSamples;
import nl.geland.app.perspectives.DeskSamples;
import nl.geland.app.trajectories.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts invented obstacles, room given and neighbourhoods in a register of made-up people, after the users and files are there. */
@Component
@Order(2)
@ConditionalOnBooleanProperty("geland.demo")
final class DemoDesk implements ApplicationRunner {

    private final Register register;
    private final DeskSamples desk;
    private final AreaSamples areas;
    private final PublicAreaSamples open;
    private final Path samples;

    DemoDesk(
            Register register,
            DeskSamples desk,
            AreaSamples areas,
            PublicAreaSamples open,
            @Value("${geland.demo-samples}") Path samples) {
        this.register = register;
        this.desk = desk;
        this.areas = areas;
        this.open = open;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (register.synthetic()) {
            desk.load(samples.resolveSibling("desk"));
            areas.load(samples.resolveSibling("wijken"));
            open.load();
        }
    }
}
