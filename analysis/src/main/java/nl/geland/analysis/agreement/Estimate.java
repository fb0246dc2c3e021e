package nl.geland.analysis.agreement;

/** What was found for a coefficient: a number, or the reason why there is none. */
public sealed interface Estimate permits Value, Undefined {}
