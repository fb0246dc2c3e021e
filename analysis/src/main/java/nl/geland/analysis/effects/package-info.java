/**
 * What a measure did: regression, weighting and estimators of effects, each with the checks without which its number says nothing.
 */
@NullMarked
package nl.geland.analysis.effects;

import org.jspecify.annotations.NullMarked;
