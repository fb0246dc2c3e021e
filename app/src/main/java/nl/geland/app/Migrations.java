package nl.geland.app;

import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/** Brings the schema of each module to the version of this application, one module after the other, as the owner. */
final class Migrations {

    /**
     * The schemas in the order of the arrows between the modules: what a module refers to comes before it. {@code base}
     * belongs to no module and comes first.
     */
    static final List<String> ORDER = List.of(
            "base", "identity", "trajectories", "civic", "livelihood", "housing", "offers", "casework", "exchange");

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
    }

    private static boolean hasMigrations(String module) {
        return Objects.requireNonNull(Migrations.class.getClassLoader()).getResource(folder(module)) != null;
    }

    private static String folder(String module) {
        return "db/migration/" + module;
    }
}
