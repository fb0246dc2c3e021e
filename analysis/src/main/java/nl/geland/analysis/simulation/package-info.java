/**
 * A town simulated: homes that come free, the queue for them, and the road to work of those who were given one.
 *
 * <p>Answers: what would more homes, containers, shared homes, another rule or another quota do, to whom, when, and how sure
 * is that; and what does the answer look like where it can be worked out with pen and paper.
 */
@NullMarked
package nl.geland.analysis.simulation;

import org.jspecify.annotations.NullMarked;
