package nl.geland.analysis.effects;

/**
 * How far the treated and the others lie apart on one covariate, in standard deviations (the root of the mean of both variances, before
 * weighting).
 *
 * @param covariate its name
 * @param before difference of the means as they are
 * @param after difference of the weighted means
 */
public record Balance(String covariate, double before, double after) {}
