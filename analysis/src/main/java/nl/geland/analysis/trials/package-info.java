/**
 * What would have come of people had they begun with a measure, or not: trials emulated on the histories of persons, refused where the data cannot hold them.
 */
@NullMarked
package nl.geland.analysis.trials;

import org.jspecify.annotations.NullMarked;
