package nl.geland.app.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.geland.app.identity.Access;
import nl.geland.app.trajectories.Register;
import nl.geland.app.trajectories.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small town for tests: newcomers by name, with the rows that files would have brought. What was added counts after {@link #tell()}.
 *
 * <pre>{@code
 * var amal = town.newcomer("Amal").linked("2026-01-05").housed("2026-03-01").contact("2026-09-01", "KM08").id();
 * town.tell();
 * }</pre>
 */
final class Town {

    /** The day that counts as today. */
    static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private static final Instant FIRST_TOLD = Instant.parse("2026-10-01T10:00:00Z");

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

    private final Access access;
    private final JdbcClient jdbc;
    private final Story story;
    private Instant now = FIRST_TOLD;
    private int rows;

    Town(Access access, JdbcClient jdbc, Story story, Register register) {
        this.access = access;
        this.jdbc = jdbc;
        this.story = story;
        register.declareSynthetic(TODAY);
        access.asSystem("import", () -> {
            jdbc.sql("""
                    insert into trajectories.source (kind, file_name, sha256, recorded_at) values ('personen', 'stad.csv', 'x', :at)
                    """).param("at", Timestamp.from(FIRST_TOLD)).update();
        });
    }

    /** Lets later changes be known from this moment on. */
    void from(String moment) {
        now = Instant.parse(moment);
    }

    /** Tells all stories, as after an import. */
    void tell() {
        access.asSystem("import", () -> story.retell(now));
    }

    Newcomer newcomer(String name) {
        return new Newcomer(name, UUID.randomUUID());
    }

    /** A newcomer whose rows are written one by one; a single-use builder. */
    final class Newcomer {

        private final UUID id = UUID.randomUUID();

        private Newcomer(String name, UUID household) {
            var number = "9" + NUMBERS.incrementAndGet();
            write(
                    "insert into trajectories.newcomer (id, person_number) values (:person, :number)",
                    Map.of("number", number));
            write("""
                    insert into trajectories.household (id, household_number) values (cast(:household as uuid), :number)
                    on conflict do nothing
                    """, Map.of("household", household.toString(), "number", "H" + household));
            write("""
                    insert into trajectories.profile (person, name, birth_date, household, neighbourhood, source, source_row, recorded_from)
                    values (:person, :name, '1990-05-05', cast(:household as uuid), 'Noord', 1, :row, cast(:at as timestamptz))
                    """, Map.of("name", name, "household", household.toString()));
        }

        UUID id() {
            return id;
        }

        Newcomer born(String day) {
            return profile(
                    "update trajectories.profile set birth_date = cast(:day as date) where person = :person", day);
        }

        Newcomer linked(String day) {
            return profile(
                    "update trajectories.profile set linked_on = cast(:day as date) where person = :person", day);
        }

        Newcomer housed(String day) {
            return profile(
                    "update trajectories.profile set housed_on = cast(:day as date) where person = :person", day);
        }

        Newcomer departed(String day, String reason) {
            profile("update trajectories.profile set departed_on = cast(:day as date) where person = :person", day);
            write(
                    "update trajectories.profile set departure_reason = :reason where person = :person",
                    Map.of("reason", reason));
            return this;
        }

        Newcomer with(Newcomer other) {
            write("""
                    update trajectories.profile set household = (select household from trajectories.profile where person = cast(:other as uuid))
                    where person = :person
                    """, Map.of("other", other.id.toString()));
            return this;
        }

        Newcomer neighbourhood(String name) {
            write("update trajectories.profile set neighbourhood = :name where person = :person", Map.of("name", name));
            return this;
        }

        /** The duty under the act of 2021; a null day is not there yet. */
        Newcomer duty(@Nullable String notice, @Nullable String intake, @Nullable String plan, @Nullable String route) {
            return duty("WI2021", notice, intake, plan, route);
        }

        Newcomer duty(
                String law,
                @Nullable String notice,
                @Nullable String intake,
                @Nullable String plan,
                @Nullable String route) {
            access.asSystem("import", () -> {
                jdbc.sql("""
                        insert into civic.duty (person, law, notice_on, intake_on, plan_on, route, source, source_row, recorded_from)
                        values (:person, :law, cast(:notice as date), cast(:intake as date), cast(:plan as date), :route, 1, 1, :at)
                        """)
                        .param("person", id)
                        .param("law", law)
                        .param("notice", notice)
                        .param("intake", intake)
                        .param("plan", plan)
                        .param("route", route)
                        .param("at", Timestamp.from(now))
                        .update();
            });
            return this;
        }

        Newcomer lessons(String month, int hours) {
            return row("""
                    insert into civic.lesson_hours (person, month, kind, hours, source, source_row, recorded_from)
                    values (:person, cast(:day as date), 'NT2', cast(:text as int), 1, :row, cast(:at as timestamptz))
                    """, month, Integer.toString(hours));
        }

        Newcomer passed(String day, String level) {
            for (var part : new String[] {"READING", "LISTENING", "WRITING", "SPEAKING"}) {
                exam(day, part, level);
            }
            return exam(day, "KNM", "");
        }

        Newcomer exam(String day, String part, String level) {
            write("""
                    insert into civic.exam (person, taken_on, part, level, result, source, source_row, recorded_from)
                    values (:person, cast(:day as date), :part, :level, 'PASSED', 1, :row, cast(:at as timestamptz))
                    """, Map.of("day", day, "part", part, "level", level));
            return this;
        }

        Newcomer benefit(String from, @Nullable String to) {
            return spell("""
                    insert into livelihood.benefit (person, started_on, ended_on, source, source_row, recorded_from)
                    values (:person, cast(:from as date), cast(nullif(:to, '') as date), 1, :row, cast(:at as timestamptz))
                    """, from, to);
        }

        Newcomer job(String from, @Nullable String to) {
            return spell("""
                    insert into livelihood.job (person, started_on, ended_on, sector, source, source_row, recorded_from)
                    values (:person, cast(:from as date), cast(nullif(:to, '') as date), 'zorg', 1, :row, cast(:at as timestamptz))
                    """, from, to);
        }

        Newcomer offer(String from, @Nullable String to) {
            return spell("""
                    insert into offers.participation (person, programme, enrolled_on, started_on, ended_on, source, source_row, recorded_from)
                    values (:person, 'Taalmaatje', cast(:from as date), cast(:from as date), cast(nullif(:to, '') as date), 1, :row,
                        cast(:at as timestamptz))
                    """, from, to);
        }

        Newcomer contact(String day, String worker) {
            return row("""
                    insert into casework.contact (person, held_on, worker, channel, outcome, source, source_row, recorded_from)
                    values (:person, cast(:day as date), :text, 'MEETING', 'ATTENDED', 1, :row, cast(:at as timestamptz))
                    """, day, worker);
        }

        /** Corrects the end of all jobs, as a later file does. */
        Newcomer jobEndCorrected(String to) {
            write(
                    "update livelihood.job set recorded_to = cast(:at as timestamptz) where person = :person and recorded_to is null",
                    Map.of());
            write("""
                    insert into livelihood.job (person, started_on, ended_on, sector, source, source_row, recorded_from)
                    select person, started_on, cast(:to as date), sector, source, source_row, recorded_to from livelihood.job
                    where person = :person and recorded_to = cast(:at as timestamptz)
                    """, Map.of("to", to));
            return this;
        }

        private Newcomer spell(String statement, String from, @Nullable String to) {
            write(statement, Map.of("from", from, "to", to == null ? "" : to));
            return this;
        }

        private Newcomer row(String statement, String day, String text) {
            write(statement, Map.of("day", day, "text", text));
            return this;
        }

        private Newcomer profile(String statement, String day) {
            write(statement, Map.of("day", day));
            return this;
        }

        private void write(String statement, Map<String, ?> more) {
            rows++;
            var row = rows;
            access.asSystem("import", () -> {
                jdbc.sql(statement)
                        .param("person", id)
                        .param("row", row)
                        .param("at", now.toString())
                        .params(more)
                        .update();
            });
        }
    }
}
