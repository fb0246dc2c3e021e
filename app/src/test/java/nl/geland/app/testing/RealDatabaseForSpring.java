package nl.geland.app.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Lets the Spring context of a {@link RealDatabase} class run on the database of that class. */
final class RealDatabaseForSpring implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, RealDatabase.class)
                ? new OnDatabase(RealDatabaseExtension.key(testClass))
                : null;
    }

    /** Equal for contexts on the same database, so that Spring keeps one. */
    private record OnDatabase(Object key) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            Map<String, Object> properties = Map.copyOf(TestDatabase.of(key).properties());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real database", properties));
        }
    }
}
