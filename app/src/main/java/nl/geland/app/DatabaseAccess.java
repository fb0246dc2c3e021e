package nl.geland.app;

import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where the database is and which two roles enter it: the owner, who migrates, and the application, which owns nothing.
 *
 * @param url a JDBC address, such as {@code jdbc:postgresql://db.example.nl/geland}
 */
record DatabaseAccess(String url, Login owner, Login application) {

    /** The role of the application; migrations grant to this name. */
    static final String APPLICATION_ROLE = "geland_app";

    /** A database role and its password. */
    record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /**
     * An external database, when the environment names one.
     *
     * @return null when there is no {@code GELAND_DB_URL}
     */
    static @Nullable DatabaseAccess from(Environment environment) {
        var url = environment.getProperty("geland.db.url");
        if (url == null || url.isBlank()) {
            return null;
        }
        var application = new Login(
                environment.getProperty("geland.db.user", APPLICATION_ROLE),
                environment.getProperty("geland.db.password", ""));
        var owner = new Login(
                environment.getProperty("geland.db.owner", application.user()),
                environment.getProperty("geland.db.owner.password", application.password()));
        return new DatabaseAccess(url, owner, application);
    }

    /** A connection per call, for the few statements of the owner. */
    DataSource asOwner() {
        return perCall(url, owner);
    }

    /** Tries both roles, so that a wrong address or password is told in one sentence. */
    void refuseIfClosed() {
        for (var login : List.of(owner, application)) {
            try (var connection = perCall(url, login).getConnection()) {
                connection.isValid(1);
            } catch (SQLException e) {
                throw new StartRefused(
                        StartRefused.NO_DATABASE,
                        Words.of(
                                "De database %s laat %s niet binnen: %s",
                                "The database %s does not let %s in: %s",
                                url,
                                login.user(),
                                String.valueOf(e.getMessage())),
                        e);
            }
        }
    }

    /** Connection properties for either role: no row of a person in the message of an error. */
    static Properties quiet() {
        var properties = new Properties();
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    /** The owner in another database of the same server. */
    DataSource ownerOf(String database) {
        return perCall(url.substring(0, url.lastIndexOf('/') + 1) + database, owner);
    }

    private static DataSource perCall(String url, Login login) {
        var source = new DriverManagerDataSource(url, login.user(), login.password());
        source.setConnectionProperties(quiet());
        return source;
    }
}
