package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.texts.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is counted as left in a text. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RiskTests {

    private final Staff staff;

    @Autowired
    private Access access;

    @Autowired
    private Risk risk;

    @LocalServerPort
    private int port;

    RiskTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    @Test
    void aWordThatWentOutWithAWiderPlaceWasNotLeftStanding() {
        var bureau = new Bureau(staff, port);
        var olga = bureau.researcher("olga");
        var study = bureau.begin(olga, "Wat er blijft");
        var speaker = Bureau.id(bureau.participant(olga, study, "newcomer", ""));
        var source = bureau.talk(olga, study, speaker, "I: Wie?\nR: Dat is Qoxbarrel de wit van hiernaast.\n");
        for (var words : new String[] {"Qoxbarrel", "Qoxbarrel de wit"}) {
            assertThat(olga.post(source + "/namen", "words", words, "kind", "person")
                            .statusCode())
                    .isEqualTo(302);
        }
        var persons =
                Objects.requireNonNull(access.asSystem("test", () -> risk.perClass(UUID.fromString(Bureau.id(study))))
                        .get(Kind.PERSON));
        assertThat(persons).isEqualTo(new Risk.Count(1, 1, 0, 0, 0));
    }
}
