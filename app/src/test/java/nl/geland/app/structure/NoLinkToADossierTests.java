package nl.geland.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.geland.app.Geland;
import nl.geland.app.testing.RealDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** Whoever was heard in a study cannot be found among dossiers: no key leads there, and neither side knows the other. */
@RealDatabase(own = false)
class NoLinkToADossierTests {

    private static final Set<String> OF_STUDIES = Set.of("texts", "studies", "coding", "findings", "qda");
    private static final Set<String> OF_DOSSIERS =
            Set.of("trajectories", "civic", "livelihood", "housing", "offers", "casework", "exchange");

    private final JdbcClient jdbc;

    NoLinkToADossierTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void tablesOfAStudyReferToNobodyButWhoWorksHere() {
        assertThat(keysFrom(List.of("studies", "coding", "findings")))
                .isNotEmpty()
                .allMatch(schema -> "identity".equals(schema) || (schema != null && OF_STUDIES.contains(schema)));
    }

    @Test
    void tablesOfDossiersReferToNoStudy() {
        assertThat(keysFrom(List.copyOf(OF_DOSSIERS))).isNotEmpty().doesNotContainAnyElementsOf(OF_STUDIES);
    }

    @Test
    void neitherSideUsesTheOther() {
        var modules = ApplicationModules.of(Geland.class);
        for (var module : modules) {
            var name = module.getIdentifier().toString();
            var uses = module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(used -> used.getIdentifier().toString())
                    .toList();
            if (OF_STUDIES.contains(name)) {
                assertThat(uses).as(name).doesNotContainAnyElementsOf(OF_DOSSIERS);
            }
            if (OF_DOSSIERS.contains(name)) {
                assertThat(uses).as(name).doesNotContainAnyElementsOf(OF_STUDIES);
            }
        }
    }

    /** The schemas that foreign keys of these schemas lead to. */
    private List<@Nullable String> keysFrom(List<String> schemas) {
        return jdbc.sql("""
                select distinct target.relnamespace::regnamespace::text
                from pg_constraint c
                join pg_class source on source.oid = c.conrelid
                join pg_class target on target.oid = c.confrelid
                where c.contype = 'f' and source.relnamespace::regnamespace::text in (:schemas)""").param("schemas", schemas).query(String.class).list();
    }
}
