package nl.geland.app.casework;

import java.time.Instant;
import java.util.UUID;
import nl.geland.app.identity.Caseload;
import nl.geland.app.trajectories.Story;
import nl.geland.app.trajectories.Storyteller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After files came in: writes the card of each person anew, and tells who accompanies whom. The case manager of a person is the worker of the
 * latest contact; a child goes with its household.
 */
@Component
final class CaseworkStory implements Storyteller {

    private final JdbcClient jdbc;
    private final Caseload caseload;
    private final Attention attention;

    CaseworkStory(JdbcClient jdbc, Caseload caseload, Attention attention) {
        this.jdbc = jdbc;
        this.caseload = caseload;
        this.attention = attention;
    }

    @Override
    public void tell(Story story, Instant at) {
        jdbc.sql("delete from casework.card").update();
        jdbc.sql("""
                insert into casework.card (
                    person, person_number, name, search, birth_date, household, household_size, neighbourhood, worker, law, route,
                    permit_on, linked_on, preparing_on, housed_on, notice_on, intake_on, plan_due_on, plan_on, under_way_on,
                    term_ends_on, exams_met_on, pension_on, departed_on, departure_reason, contact_on, benefit, jobs, offers)
                select
                    person, person_number, name, search, birth_date, household, household_size, neighbourhood, worker, law, route,
                    permit_on, linked_on, preparing_on, housed_on, notice_on, intake_on, plan_due_on, plan_on, under_way_on,
                    term_ends_on, exams_met_on, pension_on, departed_on, departure_reason, contact_on, benefit, jobs, offers
                from casework.written_card
                """).update();
        attention.changed();
        caseload.assign(jdbc.sql("select person, worker from casework.card where worker is not null")
                .query((row, n) -> new Caseload.Assignment(row.getObject(1, UUID.class), row.getString(2)))
                .list());
    }
}
