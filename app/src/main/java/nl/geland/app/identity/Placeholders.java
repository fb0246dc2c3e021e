package nl.geland.app.identity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Accounts that stand for people of elsewhere whose work came here: a letter, no name, and no way to sign in, which the database holds to. The
 * same letter is the same account in every study. Inside a transaction.
 */
@Component
public final class Placeholders {

    /** As many as there are letters. */
    public static final int MOST = 26;

    private final JdbcClient jdbc;

    Placeholders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The account for a letter, made where it is not there yet.
     *
     * @param place from 0, which is A
     * @param name what it is called where it is new
     */
    public UUID of(Viewer by, int place, String name) {
        var letter = String.valueOf((char) ('A' + place));
        var id = UUID.randomUUID();
        int made = jdbc.sql("""
                insert into identity.users (id, sign_in_name, name, role, active, placeholder)
                values (:id, :signInName, :name, 'RESEARCHER', false, :letter) on conflict (placeholder) do nothing
                """)
                .param("id", id)
                .param("signInName", "p-" + id)
                .param("name", name)
                .param("letter", letter)
                .update();
        if (made > 0) {
            jdbc.sql("""
                    insert into identity.user_journal (by_user, user_id, event, role) values (:by, :user, 'ADDED', 'RESEARCHER')
                    """).param("by", by.id()).param("user", id).update();
            return id;
        }
        return jdbc.sql("select id from identity.users where placeholder = :letter")
                .param("letter", letter)
                .query(UUID.class)
                .single();
    }
}
