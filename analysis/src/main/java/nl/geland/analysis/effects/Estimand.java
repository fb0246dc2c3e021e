package nl.geland.analysis.effects;

/** Whose effect is estimated: every method that gives one number for a group names it. */
public enum Estimand {
    /** Of all: had everybody been treated, against nobody. */
    ATE,
    /** Of the treated. */
    ATT,
    /** Of those for whom either could have happened: each counts by how uncertain their treatment was. */
    ATO
}
