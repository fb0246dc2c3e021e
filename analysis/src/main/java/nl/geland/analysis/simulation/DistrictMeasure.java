package nl.geland.analysis.simulation;

/**
 * One number that a run gives about a district.
 *
 * @param district the name of the district, as homes bear it
 * @param kind what is counted
 */
public record DistrictMeasure(String district, Kind kind) {

    /** What is counted. */
    public enum Kind {
        /** Homes let in the district. */
        LETS,
        /** Of these, to permit holders. */
        TO_PERMIT_HOLDERS,
        /** The share of these; not defined when no home was let. */
        SHARE_TO_PERMIT_HOLDERS
    }
}
