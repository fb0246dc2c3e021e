/**
 * Agreement between people who coded the same texts: chance-corrected coefficients with bootstrap intervals, and the
 * disagreements to look at first.
 *
 * <p>Answers: how far do coders say the same of the same text, how sure are we of that, and where do they differ.
 */
@NullMarked
package nl.geland.analysis.agreement;

import org.jspecify.annotations.NullMarked;
