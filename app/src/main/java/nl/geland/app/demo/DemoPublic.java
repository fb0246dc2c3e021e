package nl.geland.app.demo;

import nl.geland.app.disclosure.PublicSamples;
import nl.geland.app.trajectories.Register;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes some tables of a register of made-up people public, after the users and files are there. */
@Component
@Order(3)
@ConditionalOnBooleanProperty("geland.demo")
final class DemoPublic implements ApplicationRunner {

    private final Register register;
    private final PublicSamples samples;

    DemoPublic(Register register, PublicSamples samples) {
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
