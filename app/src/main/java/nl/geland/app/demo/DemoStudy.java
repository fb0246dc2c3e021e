package nl.geland.app.demo;

import java.nio.file.Path;
import nl.geland.app.coding.CodingSamples;
import nl.geland.app.studies.StudySamples;
import nl.geland.app.trajectories.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the worked sample study, coded twice, beside a register of made-up people, after the users are there. */
@Component
@Order(3)
@ConditionalOnBooleanProperty("geland.demo")
final class DemoStudy implements ApplicationRunner {

    private final Register register;
    private final StudySamples studies;
    private final CodingSamples codings;
    private final Path samples;

    DemoStudy(
            Register register,
            StudySamples studies,
            CodingSamples codings,
            @Value("${geland.demo-samples}") Path samples) {
        this.register = register;
        this.studies = studies;
        this.codings = codings;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (register.synthetic()) {
            studies.load(samples.resolveSibling("stemmen"));
            codings.load(samples.resolveSibling("stemmen"));
        }
    }
}
