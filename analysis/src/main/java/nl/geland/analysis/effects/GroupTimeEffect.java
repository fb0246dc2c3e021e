package nl.geland.analysis.effects;

/**
 * The effect on one cohort in one period; before the cohort was treated, how its change differed from that of the others.
 *
 * @param cohort period in which its units were first treated
 * @param period the period looked at
 * @param effect of the treated
 */
public record GroupTimeEffect(int cohort, int period, EffectEstimate effect) {}
