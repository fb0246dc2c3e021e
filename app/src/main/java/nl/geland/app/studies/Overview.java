package nl.geland.app.studies;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.identity.User;
import org.springframework.stereotype.Component;

/** Gathers what the overview of a study shows. Inside {@code Access.as}. */
@Component
final class Overview {

    private final Studies studies;
    private final Members members;
    private final Expectations expectations;
    private final Schedule schedule;
    private final StudySources sources;
    private final Calendar calendar;

    Overview(
            Studies studies,
            Members members,
            Expectations expectations,
            Schedule schedule,
            StudySources sources,
            Calendar calendar) {
        this.studies = studies;
        this.members = members;
        this.expectations = expectations;
        this.schedule = schedule;
        this.sources = sources;
        this.calendar = calendar;
    }

    LocalDate today() {
        return calendar.today();
    }

    StudyView of(StudyDoor.Inside inside, Map<UUID, User> people, StudyForm form) {
        var study = inside.id();
        return new StudyView(
                inside,
                studies.subQuestions(study),
                expectations.of(study),
                new StudyView.Heard(studies.planned(study), studies.heard(study)),
                schedule.steps(study),
                schedule.guide(study),
                sources.of(study),
                members.of(study),
                members.events(study),
                people,
                today(),
                form);
    }
}
