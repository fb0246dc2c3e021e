package nl.geland.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.geland.app.Geland;
import nl.geland.app.testing.RealDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** On an application that all such classes share, with the sample files taken in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealDatabase(own = false)
@Import(Voorbeeldstad.class)
@ExtendWith(Chromium.class)
@interface InVoorbeeldstad {}
