package nl.geland.app.studies;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is heard in a study, under which pseudonym and with which consent. Inside {@code Access.as}. */
@Component
final class Participants {

    /** Signs that are not taken for one another when somebody reads them aloud. */
    private static final String SIGNS = "ABCDEFGHJKLMNPRTUVWXYZ23456789";

    private static final int LENGTH = 4;

    private final JdbcClient jdbc;
    private final Calendar calendar;
    private final SecureRandom random = new SecureRandom();

    Participants(JdbcClient jdbc, Calendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    List<Participant> of(UUID study) {
        var consents = consents(study);
        return jdbc.sql("select * from studies.participant where study = :study order by pseudonym")
                .param("study", study)
                .query((row, number) -> new Participant(
                        row.getObject("id", UUID.class),
                        row.getString("pseudonym"),
                        Group.valueOf(row.getString("kind")),
                        new Participant.About(
                                row.getString("organisation"),
                                row.getString("area"),
                                row.getString("experience"),
                                row.getString("language_group")),
                        consents.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getInt("version")))
                .list();
    }

    Optional<Participant> find(UUID study, UUID id) {
        return of(study).stream()
                .filter(participant -> participant.id().equals(id))
                .findFirst();
    }

    private Map<UUID, List<Participant.Consent>> consents(UUID study) {
        var consents = new HashMap<UUID, List<Participant.Consent>>();
        jdbc.sql("""
                select c.* from studies.consent c join studies.participant p on p.id = c.participant
                where p.study = :study order by c.given_on
                """).param("study", study).query(row -> {
            consents.computeIfAbsent(row.getObject("participant", UUID.class), id -> new ArrayList<>())
                    .add(new Participant.Consent(
                            Participant.Scope.valueOf(row.getString("scope")),
                            row.getObject("given_on", LocalDate.class),
                            row.getObject("withdrawn_on", LocalDate.class)));
        });
        return consents;
    }

    /** A pseudonym that nobody in the study has. It is drawn by lot and says nothing about anybody. */
    String freshPseudonym(UUID study) {
        var taken = of(study).stream().map(Participant::pseudonym).toList();
        String drawn;
        do {
            var signs = new StringBuilder("D-");
            for (int i = 0; i < LENGTH; i++) {
                signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            drawn = signs.toString();
        } while (taken.contains(drawn));
        return drawn;
    }

    UUID add(UUID study, String pseudonym, Group group, Participant.About about) {
        return jdbc.sql("""
                insert into studies.participant
                    (study, pseudonym, kind, organisation, area, experience, language_group)
                values (:study, :pseudonym, :kind, :organisation, :area, :experience, :language) returning id
                """)
                .param("study", study)
                .param("pseudonym", pseudonym)
                .param("kind", group.name())
                .param("organisation", about.organisation())
                .param("area", about.area())
                .param("experience", about.experience())
                .param("language", about.languageGroup())
                .query(UUID.class)
                .single();
    }

    Change change(UUID id, int version, Participant.About about) {
        return Change.of(jdbc.sql("""
                update studies.participant set organisation = :organisation, area = :area, experience = :experience,
                    language_group = :language, version = version + 1
                where id = :id and version = :version
                """)
                .param("organisation", about.organisation())
                .param("area", about.area())
                .param("experience", about.experience())
                .param("language", about.languageGroup())
                .param("id", id)
                .param("version", version)
                .update());
    }

    /** Writes down that somebody agrees, from today on; who already agrees is left as it is. */
    void agree(UUID participant, Participant.Scope scope) {
        jdbc.sql("""
                insert into studies.consent (participant, scope, given_on)
                select :participant, :scope, :on where not exists (
                    select from studies.consent
                    where participant = :participant and scope = :scope and withdrawn_on is null)
                on conflict (participant, scope, given_on) do update set withdrawn_on = null
                """)
                .param("participant", participant)
                .param("scope", scope.name())
                .param("on", calendar.today())
                .update();
    }

    /** Writes down that somebody withdraws; false where there was nothing to withdraw. */
    boolean withdraw(UUID participant, Participant.Scope scope) {
        return jdbc.sql("""
                update studies.consent set withdrawn_on = :on
                where participant = :participant and scope = :scope and withdrawn_on is null
                """)
                        .param("on", calendar.today())
                        .param("participant", participant)
                        .param("scope", scope.name())
                        .update()
                > 0;
    }
}
