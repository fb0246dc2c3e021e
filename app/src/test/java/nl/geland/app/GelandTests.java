package nl.geland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealDatabase(own = false)
class GelandTests {

    private final JdbcClient jdbc;
    private final HikariDataSource pool;
    private final Clock clock;

    @Autowired
    GelandTests(JdbcClient jdbc, HikariDataSource pool, Clock clock) {
        this.jdbc = jdbc;
        this.pool = pool;
        this.clock = clock;
    }

    @Test
    void worksAsTheRoleThatOwnsNothing(TestDatabase database) {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("geland_app");
        assertThat(jdbc.sql("select current_database()").query(String.class).single())
                .isEqualTo(database.owner()
                        .sql("select current_database()")
                        .query(String.class)
                        .single());
    }

    @Test
    void keepsAtMostSixteenConnections() {
        assertThat(pool.getMaximumPoolSize()).isEqualTo(16);
        assertThat(pool.getDataSourceProperties()).containsEntry("logServerErrorDetail", "false");
    }

    @Test
    void readsTheMomentFromOneClock() {
        assertThat(clock.instant()).isAfter(Instant.EPOCH);
    }
}
