package nl.geland.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The database of the application: migrated first, then entered as the role that owns nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int POOL_SIZE = 16;
    private static final int POOL_IDLE = 4;

    @Bean
    @ConditionalOnMissingBean
    DatabaseAccess databaseAccess(Environment environment) {
        return Objects.requireNonNull(
                DatabaseAccess.from(environment), "No database: set geland.db.url, or start with Geland.main");
    }

    /** The moments of the work, so that a test can choose them. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HikariDataSource dataSource(DatabaseAccess access) {
        Migrations.run(access);
        var pool = new HikariConfig();
        pool.setPoolName("geland");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.application().user());
        pool.setPassword(access.application().password());
        pool.setDataSourceProperties(DatabaseAccess.quiet());
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setMinimumIdle(POOL_IDLE);
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        return new HikariDataSource(pool);
    }
}
