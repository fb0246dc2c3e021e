package nl.geland.app.trajectories;

import java.util.Optional;
import nl.geland.app.web.Banner;
import nl.geland.app.web.BannerSource;
import org.springframework.stereotype.Component;

/** Says on every page that the people in this register are made up, and from which day it is seen. */
@Component
final class RegisterBanner implements BannerSource {

    private final Register register;

    RegisterBanner(Register register) {
        this.register = register;
    }

    @Override
    public Optional<Banner> banner() {
        return register.fixedReferenceDate().map(day -> new Banner(day, register.synthetic()));
    }
}
