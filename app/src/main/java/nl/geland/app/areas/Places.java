package nl.geland.app.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of neighbourhoods; every version stays. Inside a transaction. */
@Component
final class Places {

    private final JdbcClient jdbc;
    private final AreaCalendar calendar;

    Places(JdbcClient jdbc, AreaCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Those of a neighbourhood by name, those no longer in use last. */
    List<Place> in(Area area) {
        return jdbc.sql("select * from areas.place_now where area = :area order by not in_use, lower(name), id")
                .param("area", area.id())
                .query((row, n) -> place(row))
                .list();
    }

    Optional<Place> find(Area area, UUID id) {
        return jdbc.sql("select * from areas.place_now where area = :area and id = :id")
                .param("area", area.id())
                .param("id", id)
                .query((row, n) -> place(row))
                .optional();
    }

    /** Its versions, newest first. */
    List<Version<Place.Content>> versions(UUID place) {
        return jdbc.sql("select * from areas.place_version where place = :place order by version desc")
                .param("place", place)
                .query((row, n) -> new Version<>(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        Role.valueOf(row.getString("by_role")),
                        content(row)))
                .list();
    }

    UUID add(Viewer by, Area area, Place.Content content) {
        var id = jdbc.sql("insert into areas.place (area) values (:area) returning id")
                .param("area", area.id())
                .query(UUID.class)
                .single();
        write(by, id, content);
        return id;
    }

    Outcome change(Viewer by, UUID id, int version, Place.Content content) {
        var changed = jdbc.sql("update areas.place set version = version + 1 where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            return Outcome.STALE;
        }
        write(by, id, content);
        return Outcome.DONE;
    }

    private void write(Viewer by, UUID id, Place.Content content) {
        jdbc.sql("""
                insert into areas.place_version (place, version, at, by_user, by_role, name, kind, address, in_use)
                select id, version, :at, :by, :role, :name, :kind, :address, :inUse from areas.place where id = :id
                """)
                .param("id", id)
                .param("at", Timestamp.from(calendar.now()))
                .param("by", by.id())
                .param("role", by.role().name())
                .param("name", content.name())
                .param("kind", content.kind().name())
                .param("address", content.address())
                .param("inUse", content.inUse())
                .update();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject("id", UUID.class), row.getInt("version"), content(row));
    }

    private static Place.Content content(ResultSet row) throws SQLException {
        return new Place.Content(
                row.getString("name"),
                PlaceKind.valueOf(row.getString("kind")),
                row.getString("address"),
                row.getBoolean("in_use"));
    }
}
