package nl.geland.analysis.trials;

/** How daily chances of the outcome are estimated. */
public enum Estimator {
    /** Day by day, without a model: weighted Kaplan–Meier, or Aalen–Johansen when something else can end it. */
    CURVES,
    /** Pooled logistic regression of each day, per strategy, on periods since time zero and their square. */
    POOLED_LOGISTIC
}
