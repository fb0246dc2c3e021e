package nl.geland.analysis.effects;

/**
 * An effect that belongs to a moment: a cohort, a period, or a number of periods since the measure began (before it when negative).
 *
 * @param at the moment
 * @param effect of the treated
 */
public record TimedEffect(int at, EffectEstimate effect) {}
