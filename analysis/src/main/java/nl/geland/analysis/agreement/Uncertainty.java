package nl.geland.analysis.agreement;

/** How sure an estimate is: an interval, or the reason why there is none. */
public sealed interface Uncertainty permits BootstrapInterval, Undefined {}
