package nl.geland.app.casework;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.casework.Dossiers.Moment;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.trajectories.Register;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of one person. Who may not be seen and who does not exist get the same answer. */
@Controller
class PersonController {

    private static final String PATH = "/mensen/{id}";
    private static final ZoneId MUNICIPAL_TIME = ZoneId.of("Europe/Amsterdam");
    private final Access access;
    private final AccessLog log;
    private final Register register;
    private final Dossiers dossiers;
    private final Surroundings surroundings;
    private final Attention attention;

    PersonController(
            Access access,
            AccessLog log,
            Register register,
            Dossiers dossiers,
            Surroundings surroundings,
            Attention attention) {
        this.access = access;
        this.log = log;
        this.register = register;
        this.dossiers = dossiers;
        this.surroundings = surroundings;
        this.attention = attention;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String bekend,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var viewer = Viewers.current();
        var person = Sent.id(id);
        var view = access.as(viewer, PATH, () -> look(viewer, person, date(bekend), page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", view);
        return "casework/person";
    }

    private Optional<PersonView> look(Viewer viewer, UUID person, @Nullable LocalDate knownOn, @Nullable String page) {
        if (!dossiers.visible(person)) {
            return Optional.empty();
        }
        var day = register.referenceDate();
        var known = knownOn == null
                ? Moment.NOW
                : new Moment(knownOn.plusDays(1).atStartOfDay(MUNICIPAL_TIME).toInstant());
        var members = surroundings.members(person, day);
        var shown = new ArrayList<UUID>();
        shown.add(person);
        members.forEach(member -> shown.add(member.id()));
        log.looked(viewer, PATH, "casework.purpose.story", shown);
        var line = surroundings.line(person, day);
        var present = line.phase() == null || !Phase.GONE.contains(line.phase()) ? 1 : 0;
        var unseen = Math.max(0, surroundings.householdSize(person) - members.size() - present);
        var contacts = Paging.of(page, null, surroundings.contactCount(person, known));
        return Optional.of(new PersonView(
                line,
                dossiers.find(person, known, day).orElse(null),
                knownOn,
                day,
                new PersonView.Now(attention.of(person, day), surroundings.clocks(person, day), members, unseen),
                new PersonView.History(
                        dossiers.corrections(person), dossiers.changes(person), dossiers.learnedOn(person)),
                new PersonView.Contacts(surroundings.contacts(person, known, contacts), contacts)));
    }

    /** A day as a date field writes it; anything else means now. */
    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.length() != 10 ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
