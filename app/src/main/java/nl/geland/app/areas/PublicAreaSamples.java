package nl.geland.app.areas;

import java.util.Objects;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Viewer;
import nl.geland.app.perspectives.DeskTeam;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Public neighbourhoods for the demo; they come about as real ones do: the policy adviser proposes and the team lead releases. */
@Component
@ConditionalOnBooleanProperty("geland.demo")
public final class PublicAreaSamples {

    private static final String WHY = "Bewoners vroegen om één plek waar alles staat.";

    private final Access access;
    private final AreaBook book;
    private final Openings openings;
    private final PublicAreaDesk desk;
    private final DeskTeam team;

    PublicAreaSamples(Access access, AreaBook book, Openings openings, PublicAreaDesk desk, DeskTeam team) {
        this.access = access;
        this.book = book;
        this.openings = openings;
        this.desk = desk;
        this.team = team;
    }

    /** Makes those public where residents asked something, while none is public; otherwise leaves all as it is. */
    public void load() {
        access.asSystem("demo public neighbourhoods", () -> {
            if (desk.changedOn().isEmpty()) {
                book.areas().lines().stream()
                        .map(AreaLine::area)
                        .filter(area -> !book.questions().in(area).isEmpty())
                        .forEach(this::open);
            }
        });
    }

    private void open(Area area) {
        openings.propose(viewer("beleidsadviseur"), area, WHY, PublicTexts.of(area, book));
        openings.open(area).ifPresent(opening -> {
            var lead = viewer("teamleider");
            openings.end(lead, opening, true);
            desk.release(lead, area, opening);
        });
    }

    private Viewer viewer(String signInName) {
        return team.byId().values().stream()
                .filter(user -> Objects.equals(user.signInName(), signInName))
                .map(PublicAreaSamples::viewer)
                .findFirst()
                .orElseThrow();
    }

    private static Viewer viewer(User user) {
        return new Viewer(user.id(), user.name(), user.role(), user.workerCode());
    }
}
