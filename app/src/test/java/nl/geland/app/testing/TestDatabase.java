package nl.geland.app.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nl.geland.app.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database for tests, entered as the application or, to prepare what the application may not, as the owner. */
public final class TestDatabase {

    private static final Map<Object, TestDatabase> BY_KEY = new ConcurrentHashMap<>();
    private static final int CONNECTIONS = 8;

    private final TestServer.Entrance entrance;
    private final DataSource application;
    private final DataSource owner;

    private TestDatabase(TestServer.Entrance entrance) {
        this.entrance = entrance;
        this.application = pool(entrance.application(), entrance.applicationPassword());
        this.owner = pool(entrance.owner(), entrance.ownerPassword());
    }

    /** A database that nobody else has. */
    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.copy());
    }

    static TestDatabase of(Object key) {
        return BY_KEY.computeIfAbsent(key, _ -> fresh());
    }

    /** Statements as {@code geland_app}, who owns nothing. */
    public JdbcClient application() {
        return JdbcClient.create(application);
    }

    /** Statements as the owner, whom row-level security still binds where it is forced. */
    public JdbcClient owner() {
        return JdbcClient.create(owner);
    }

    /** Connections as {@code geland_app}. */
    public DataSource asApplication() {
        return application;
    }

    /** Connections as the owner. */
    public DataSource asOwner() {
        return owner;
    }

    /** What an application needs to be told in order to run on this database, and start none of its own. */
    public Map<String, String> properties() {
        return Map.of(
                "geland.data", entrance.data().toString(),
                "geland.db.url", entrance.url(),
                "geland.db.user", entrance.application(),
                "geland.db.password", entrance.applicationPassword(),
                "geland.db.owner", entrance.owner(),
                "geland.db.owner.password", entrance.ownerPassword());
    }

    private DataSource pool(String user, String password) {
        var settings = new HikariConfig();
        settings.setPoolName("test-" + user);
        settings.setJdbcUrl(entrance.url());
        settings.setUsername(user);
        settings.setPassword(password);
        settings.addDataSourceProperty("logServerErrorDetail", "false");
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(0);
        settings.setIdleTimeout(10_000);
        settings.setInitializationFailTimeout(-1);
        return new HikariDataSource(settings);
    }
}
