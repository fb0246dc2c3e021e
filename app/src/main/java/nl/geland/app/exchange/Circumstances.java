package nl.geland.app.exchange;

import nl.geland.app.trajectories.Register;
import nl.geland.app.trajectories.Registry;
import nl.geland.app.web.Municipality;
import org.springframework.stereotype.Component;

/** Says under which circumstances files are read: who is known, what day it is, and who we are. */
@Component
class Circumstances {

    private final Registry registry;
    private final Register register;
    private final Municipality municipality;

    Circumstances(Registry registry, Register register, Municipality municipality) {
        this.registry = registry;
        this.register = register;
        this.municipality = municipality;
    }

    Known now() {
        return new Known(registry.people(), register.referenceDate(), municipality.name());
    }

    String municipality() {
        return municipality.name();
    }
}
