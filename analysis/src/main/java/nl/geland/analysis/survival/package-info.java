/**
 * Estimators for dated histories: survival curves, competing risks and state occupancy.
 *
 * <p>Answers: how large a share has left a state by a given day, for which reason, and how sure are we of it.
 */
@NullMarked
package nl.geland.analysis.survival;

import org.jspecify.annotations.NullMarked;
