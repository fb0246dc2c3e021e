package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What could still give people away, and telling less of somebody whose description few share. */
@Controller
class RiskController {

    private static final String RISK = StudyDoor.STUDY + "/restrisico";
    private static final String PURPOSE = "residual risk of a study";

    private final StudyDoor door;
    private final Risk risk;
    private final StudySources sources;
    private final Participants participants;
    private final SecondLooks looks;

    RiskController(StudyDoor door, Risk risk, StudySources sources, Participants participants, SecondLooks looks) {
        this.door = door;
        this.risk = risk;
        this.sources = sources;
        this.participants = participants;
        this.looks = looks;
    }

    @GetMapping(RISK)
    String show(@PathVariable String id, Model model) {
        return door.in(RISK, id, inside -> {
            var study = inside.id();
            var all = sources.of(study);
            var people = participants.of(study);
            var results = looks.results(study);
            var rare = Risk.rare(people);
            door.looked(
                    inside,
                    RISK,
                    PURPOSE,
                    rare.stream().map(one -> one.participant().id()).toList());
            var samples = new ArrayList<RiskView.Sample>();
            for (var source : all) {
                if (source.kind() != Source.Kind.POLICY && source.state() == Source.State.READY) {
                    samples.add(new RiskView.Sample(
                            source,
                            results.getOrDefault(source.id(), new SecondLooks.Result(0, 0, 0, 0)),
                            source.progress().raw() && !looks.decidedBy(inside.viewer(), source.id())));
                }
            }
            model.addAttribute(
                    "view",
                    new RiskView(
                            inside,
                            risk.perClass(study),
                            risk.perCommunity(study, all, people, results),
                            rare,
                            samples));
            return "studies/risk";
        });
    }

    @PostMapping(RISK)
    String coarsen(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        var form = StudyForm.of(request, "participant", "without", StudyForm.VERSION);
        return door.asTeam(RISK, id, inside -> {
            var one = participants
                    .find(inside.id(), Sent.id(form.typed("participant")))
                    .orElseThrow(StudyDoor::nothing);
            var about = one.about();
            var coarser = switch (form.typed("without")) {
                case "organisation" ->
                    new Participant.About("", about.area(), about.experience(), about.languageGroup());
                case "area" ->
                    new Participant.About(about.organisation(), "", about.experience(), about.languageGroup());
                default -> throw StudyDoor.nothing();
            };
            if (participants.change(one.id(), form.version(), coarser) == Change.STALE) {
                Flash.refused("studies.stale.text").to(next);
            } else {
                Flash.done("studies.risk.coarser", one.pseudonym()).to(next);
            }
            return "redirect:" + inside.path() + "/restrisico";
        });
    }
}
