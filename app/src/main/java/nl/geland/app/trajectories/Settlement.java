package nl.geland.app.trajectories;

import java.util.List;

/**
 * What settling a delivery did.
 *
 * @param fresh records that were not known
 * @param changed records of which a newer version was stored; the older one stays visible as it was known
 * @param unchanged records that said the same again
 * @param gone current records of this kind that the file no longer holds; they are left as they are
 * @param goneRows where each of them was last seen, as {@code file:row}, at most the first 1,000
 * @param findings what the owner found in the staged rows
 */
public record Settlement(
        long fresh, long changed, long unchanged, long gone, List<String> goneRows, List<Finding> findings) {

    public Settlement {
        goneRows = List.copyOf(goneRows);
        findings = List.copyOf(findings);
    }

    /** The same counts with these findings. */
    Settlement with(List<Finding> found) {
        return new Settlement(fresh, changed, unchanged, gone, goneRows, found);
    }
}
