package nl.geland.app.housing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.geland.app.Geland;
import nl.geland.app.testing.RealDatabase;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** On an application of its own that runs on {@link CalendarOfTheTown}, with a {@link HousedTown} to fill. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/housing")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import({CalendarOfTheTown.class, HousedTown.class})
@interface InHousedTown {}
