/**
 * What every estimator here needs and none of them owns: intervals, the distributions behind them, symmetric matrices.
 */
@NullMarked
package nl.geland.analysis.numerics;

import org.jspecify.annotations.NullMarked;
