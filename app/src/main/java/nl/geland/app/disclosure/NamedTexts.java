package nl.geland.app.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Texts that colleagues keep elsewhere and in which a name may stand that was found later: each module with such texts hands over its own. */
public interface NamedTexts {

    /**
     * Where a text stands.
     *
     * @param what what kind of text it is, as the key of a word
     * @param path the page on which a person can change it
     */
    record Place(String what, String path) {}

    /** A text and where it stands. */
    record Written(String text, Place place) {

        /** One row with the columns {@code text}, {@code what} and {@code path}. */
        public static Written of(ResultSet row, int number) throws SQLException {
            return new Written(row.getString("text"), new Place(row.getString("what"), row.getString("path")));
        }
    }

    /** The texts, as they are now. */
    List<Written> written();
}
