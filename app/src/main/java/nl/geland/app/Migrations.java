package nl.geland.app;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema of each module to the version of this application, one module after the other, as the owner. */
final class Migrations {

    /**
     * The schemas in the order of the arrows between the modules: what a module refers to comes before it. {@code base}
     * belongs to no module and comes first.
     */
    static final List<String> ORDER = List.of(
            "base",
            "identity",
            "disclosure",
            "perspectives",
            "studies",
            "coding",
            "findings",
            "trajectories",
            "civic",
            "livelihood",
            "housing",
            "offers",
            "casework",
            "exchange",
            "areas",
            "simulation");

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private static final String ADMIT = """
            do $$
            begin
                if not pg_has_role(current_setting('geland.application'), 'geland_app', 'usage') then
                    execute format('grant geland_app to %I', current_setting('geland.application'));
                end if;
            end
            $$""";

    private Migrations() {}

    /** Does nothing where all schemas are up to date. */
    static void run(DatabaseAccess access) {
        for (var module : ORDER) {
            if (hasMigrations(module)) {
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(access.asOwner())
                        .schemas(module)
                        .defaultSchema(module)
                        .locations("classpath:" + folder(module))
                        .validateMigrationNaming(true)
                        .cleanDisabled(true)
                        .load()
                        .migrate();
            }
        }
        admit(access);
    }

    /** Lets a role with a name of its own act as the role that the migrations grant to. */
    private static void admit(DatabaseAccess access) {
        if (access.application().user().equals(access.owner().user())) {
            log.warn("The application works as the owner of its tables; give it a role of its own (GELAND_DB_OWNER)");
            return;
        }
        try (var connection = access.asOwner().getConnection();
                var name = connection.prepareStatement("select set_config('geland.application', ?, false)");
                var statement = connection.createStatement()) {
            name.setString(1, access.application().user());
            name.execute();
            statement.execute(ADMIT);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The role " + access.application().user() + " cannot be made a member of geland_app", e);
        }
    }

    private static boolean hasMigrations(String module) {
        return Objects.requireNonNull(Migrations.class.getClassLoader()).getResource(folder(module)) != null;
    }

    private static String folder(String module) {
        return "db/migration/" + module;
    }
}
