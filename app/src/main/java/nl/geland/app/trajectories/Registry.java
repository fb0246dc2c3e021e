package nl.geland.app.trajectories;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is known by which number. */
@Component
public class Registry {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Registry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The persons and households known at this moment, to be extended while files come in. */
    public People people() {
        var persons = new HashMap<String, UUID>();
        var households = new HashMap<String, UUID>();
        jdbc.sql("select person_number, id from trajectories.newcomer").query(row -> {
            persons.put(row.getString(1), row.getObject(2, UUID.class));
        });
        jdbc.sql("select household_number, id from trajectories.household").query(row -> {
            households.put(row.getString(1), row.getObject(2, UUID.class));
        });
        return new Known(persons, households);
    }

    /** A UUID of version 7: the time first, so that keys made together lie together. Source: RFC 9562, section 5.7. */
    private UUID newId() {
        var millis = clock.millis();
        var high = (millis << 16) | 0x7000L | random.nextInt(1 << 12);
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private final class Known implements People {

        private final Map<String, UUID> persons;
        private final Map<String, UUID> households;

        Known(Map<String, UUID> persons, Map<String, UUID> households) {
            this.persons = persons;
            this.households = households;
        }

        @Override
        public Optional<UUID> person(String number) {
            return Optional.ofNullable(persons.get(number));
        }

        @Override
        public Optional<UUID> household(String number) {
            return Optional.ofNullable(households.get(number));
        }

        @Override
        public UUID introducePerson(String number) {
            return persons.computeIfAbsent(number, n -> newId());
        }

        @Override
        public UUID introduceHousehold(String number) {
            return households.computeIfAbsent(number, n -> newId());
        }
    }
}
