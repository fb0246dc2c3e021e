package nl.geland.app.demo;

import nl.geland.app.simulation.ScenarioSamples;
import nl.geland.app.trajectories.Register;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the town of the article in the scenario lab, after the users are there. */
@Component
@Order(3)
@ConditionalOnBooleanProperty("geland.demo")
final class DemoScenarios implements ApplicationRunner {

    private final Register register;
    private final ScenarioSamples samples;

    DemoScenarios(Register register, ScenarioSamples samples) {
        this.register = register;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (register.synthetic()) {
            samples.load();
        }
    }
}
