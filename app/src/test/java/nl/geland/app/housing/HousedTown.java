package nl.geland.app.housing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Caseload;
import nl.geland.app.trajectories.Register;
import nl.geland.app.trajectories.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small town for tests: targets, households, homes and offers, with the rows that files would have brought. */
final class HousedTown {

    /** The last day that files tell of, which counts as today until a colleague writes down something of a later day. */
    static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private static final AtomicInteger NUMBERS = new AtomicInteger(50_000);

    private final Access access;
    private final JdbcClient jdbc;
    private final Caseload caseload;
    private final Story story;

    HousedTown(Access access, JdbcClient jdbc, Register register, Caseload caseload, Story story) {
        this.access = access;
        this.jdbc = jdbc;
        this.caseload = caseload;
        this.story = story;
        register.declareSynthetic(TODAY);
        write("""
                insert into trajectories.source (kind, file_name, sha256, recorded_at)
                values ('personen', 'stad.csv', 'x', '2026-10-01T10:00:00Z')
                """, Map.of());
        write(
                "insert into areas.area (slug, name) values ('noord', 'Noord'), ('zuid', 'Zuid') on conflict do nothing",
                Map.of());
    }

    /** A target as a file told it on a day, in place of what was told before. */
    HousedTown target(String halfYear, int persons, String toldOn) {
        write("""
                update housing.quota_target set recorded_to = cast(:at as timestamptz) where half_year = :half and recorded_to is null
                """, Map.of("half", halfYear, "at", toldOn));
        write("""
                insert into housing.quota_target (half_year, target, source, source_row, recorded_from)
                values (:half, :target, 1, 2, cast(:at as timestamptz))
                """, Map.of("half", halfYear, "target", persons, "at", toldOn));
        return this;
    }

    /** So many households of one person that were housed on a day. */
    HousedTown housed(int households, String day) {
        for (var at = 0; at < households; at++) {
            household("Housed " + at, 1, day, day, day);
        }
        return this;
    }

    /** A household of one that is linked since 10 August and waits. */
    UUID waiting(String name) {
        return waiting(name, 1);
    }

    /** A household that is linked since 10 August and waits. */
    UUID waiting(String name, int size) {
        return household(name, size, "2026-08-01", "2026-08-10", null);
    }

    /** A household: its eldest carries the name; gives the eldest. */
    UUID household(
            String name, int size, @Nullable String permitOn, @Nullable String linkedOn, @Nullable String housedOn) {
        var household = UUID.randomUUID();
        write(
                "insert into trajectories.household (id, household_number) values (:id, :number)",
                Map.of("id", household, "number", "H" + NUMBERS.incrementAndGet()));
        var eldest = UUID.randomUUID();
        for (var at = 0; at < size; at++) {
            var person = at == 0 ? eldest : UUID.randomUUID();
            write(
                    "insert into trajectories.newcomer (id, person_number) values (:id, :number)",
                    Map.of("id", person, "number", String.valueOf(NUMBERS.incrementAndGet())));
            write(
                    """
                    insert into trajectories.profile (person, name, birth_date, household, permit_on, linked_on, housed_on, source, source_row,
                        recorded_from)
                    values (:person, :name, cast('1980-01-01' as date) + :at * 365, :household, cast(nullif(:permit, '') as date),
                        cast(nullif(:linked, '') as date), cast(nullif(:housed, '') as date), 1, 2, '2026-10-01T10:00:00Z')
                    """,
                    Map.of(
                            "person",
                            person,
                            "name",
                            at == 0 ? name : name + " junior " + at,
                            "at",
                            at,
                            "household",
                            household,
                            "permit",
                            text(permitOn),
                            "linked",
                            text(linkedOn),
                            "housed",
                            text(housedOn)));
        }
        return eldest;
    }

    /** A home of three rooms in a neighbourhood that only files know. */
    void fileHome(String dwelling, String rent) {
        write("""
                insert into housing.dwelling (dwelling, neighbourhood, rooms, kind, rent, step_free, source, source_row, recorded_from)
                values (:dwelling, 'Bestandswijk', 3, 'SOCIAL_RENT', cast(:rent as numeric), false, 1, 2, '2026-08-01T10:00:00Z')
                """, Map.of("dwelling", dwelling, "rent", rent));
    }

    /** A key of which a file tells, of a home that was offered ten days before. */
    void fileKey(String dwelling, UUID eldest, String keyOn) {
        write("""
                insert into housing.offer (household, dwelling, offered_on, outcome, key_on, source, source_row, recorded_from)
                select p.household, :dwelling, cast(:key as date) - 10, 'ACCEPTED', cast(:key as date), 1, 2, '2026-10-01T10:00:00Z'
                from trajectories.profile p where p.person = :eldest
                """, Map.of("dwelling", dwelling, "key", keyOn, "eldest", eldest));
    }

    /** Puts somebody in the caseload of a case manager. */
    void accompanied(UUID person, String worker) {
        access.asSystem("import", () -> caseload.assign(List.of(new Caseload.Assignment(person, worker))));
    }

    /** Tells the stories anew, as an import at a moment would. */
    void retold(String at) {
        access.asSystem("import", () -> story.retell(Instant.parse(at)));
    }

    private void write(String statement, Map<String, ?> values) {
        access.asSystem("import", () -> {
            jdbc.sql(statement).params(values).update();
        });
    }

    private static String text(@Nullable String day) {
        return day == null ? "" : day;
    }
}
