package nl.geland.app.testing;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Hands the database of a test class to its parameters; where Spring fills in the others it leaves those alone. */
final class RealDatabaseExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (isSpring(context.getRequiredTestClass())) {
            return type == TestDatabase.class;
        }
        return type == TestDatabase.class || type == JdbcClient.class || type == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var database = databaseOf(context.getRequiredTestClass());
        var type = parameter.getParameter().getType();
        if (type == TestDatabase.class) {
            return database;
        }
        return type == JdbcClient.class ? database.application() : database.asApplication();
    }

    /** The same database for a class, the classes nested in it, and its Spring context. */
    static TestDatabase databaseOf(Class<?> testClass) {
        return TestDatabase.of(key(testClass));
    }

    static Object key(Class<?> testClass) {
        var found = TestContextAnnotationUtils.findAnnotationDescriptor(testClass, RealDatabase.class);
        if (found == null) {
            throw new IllegalStateException(testClass + " has no @RealDatabase");
        }
        return found.getAnnotation().own() ? outermost(testClass) : RealDatabase.class;
    }

    private static Class<?> outermost(Class<?> testClass) {
        var enclosing = testClass.getEnclosingClass();
        return enclosing == null ? testClass : outermost(enclosing);
    }

    private static boolean isSpring(Class<?> testClass) {
        return AnnotatedElementUtils.hasAnnotation(
                outermost(testClass), org.springframework.test.context.BootstrapWith.class);
    }
}
