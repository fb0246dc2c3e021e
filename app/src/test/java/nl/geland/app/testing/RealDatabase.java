package nl.geland.app.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a migrated PostgreSQL database of its own. The class asks for what it needs as a parameter of its
 * constructor or its methods: a {@link TestDatabase}, or as the application a {@code JdbcClient} or {@code DataSource}.
 *
 * <pre>{@code
 * @RealDatabase
 * class DossiersTests {
 *     private final Dossiers dossiers;
 *
 *     DossiersTests(JdbcClient database) {
 *         dossiers = new Dossiers(database);
 *     }
 * }
 * }</pre>
 *
 * <p>On a {@code @SpringBootTest} class the application runs on the same database; the beans are injected as usual.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(RealDatabaseExtension.class)
public @interface RealDatabase {

    /**
     * Whether the class has a database for itself. If not, all classes that say so share one, and with it one Spring
     * context, which saves seconds per class: for tests that only read, or mind only what they wrote.
     */
    boolean own() default true;
}
