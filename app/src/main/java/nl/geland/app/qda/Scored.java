package nl.geland.app.qda;

import java.util.Arrays;

/**
 * What a reading makes of the selections of a text.
 *
 * @param score mean over the selections, from 0 to 1: 1 where the words are those the file says, or whole words are taken; a half where a
 *     blank is taken along
 * @param anchored share of the selections that have a place that nothing speaks against
 * @param starts first code point of each selection in the canonical text; {@link RawText#NOWHERE} where it has no place
 * @param fits whether each selection has a place that nothing speaks against
 */
@SuppressWarnings("ArrayRecordComponent") // one pair of numbers per selection and reading; compared by samePlaces
record Scored(Reading reading, double score, double anchored, int[] starts, int[] ends, boolean[] fits) {

    /** Whether both say the same of every selection, however they came to it. */
    boolean samePlaces(Scored other) {
        return Arrays.equals(starts, other.starts) && Arrays.equals(ends, other.ends);
    }
}
