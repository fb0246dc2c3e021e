package nl.geland.app.demo;

import java.nio.file.Path;
import nl.geland.app.findings.FindingSamples;
import nl.geland.app.trajectories.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts invented findings and a first report beside the sample study, after it has been coded. */
@Component
@Order(9)
@ConditionalOnBooleanProperty("geland.demo")
final class DemoFindings implements ApplicationRunner {

    private final Register register;
    private final FindingSamples findings;
    private final Path samples;

    DemoFindings(Register register, FindingSamples findings, @Value("${geland.demo-samples}") Path samples) {
        this.register = register;
        this.findings = findings;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (register.synthetic()) {
            findings.load(samples.resolveSibling("stemmen"));
        }
    }
}
