/**
 * Estimates of several municipalities put together: one answer, how much the municipalities differ, and what to expect in the next one.
 */
@NullMarked
package nl.geland.analysis.synthesis;

import org.jspecify.annotations.NullMarked;
