package nl.geland.app.trajectories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A frozen, pseudonymised copy of all stories, as they were known at one moment and seen from one reference date. Persons and households are
 * whole numbers from 0, in an order that says nothing about them. Every figure is computed from an extract and names its version.
 *
 * @param version SHA-256 over the content, in hexadecimal: the same data gives the same version
 * @param knownAt the moment of the last file that it rests on
 */
public record Extract(String version, LocalDate referenceDate, Instant knownAt, List<Relation> relations) {

    public Extract {
        relations = List.copyOf(relations);
    }

    public Relation relation(String name) {
        return relations.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This extract has no relation " + name));
    }

    /** The first twelve digits of the version: enough to tell extracts of one municipality apart. */
    public String shortVersion() {
        return version.substring(0, 12);
    }
}
