package nl.geland.analysis.trials;

import java.util.ArrayList;
import nl.geland.analysis.effects.Diagnostics;
import nl.geland.analysis.effects.Gate;
import nl.geland.analysis.effects.Verdict;
import nl.geland.analysis.numerics.StandardNormal;

/** What a trial on these persons says, with its checks. Immutable; arrays given out are copies. */
public final class TrialResult {

    /** Standard errors that an effect must lie from 0 to be seen four times in five at a level of 5 %. */
    private static final double SEEN = StandardNormal.quantile(0.975) + StandardNormal.quantile(0.8);

    private final Protocol protocol;
    private final Census census;
    private final Checks checks;
    private final Diagnostics diagnostics;
    private final GroupRisk[] risks;
    private final double[][] influences;

    TrialResult(Protocol protocol, Weighting weighting, Checks checks, GroupRisk[] risks, double[][] influences) {
        this(protocol, weighting.census, checks, checks.diagnostics(), risks, influences);
    }

    private TrialResult(
            Protocol protocol,
            Census census,
            Checks checks,
            Diagnostics diagnostics,
            GroupRisk[] risks,
            double[][] influences) {
        this.protocol = protocol;
        this.census = census;
        this.checks = checks;
        this.diagnostics = diagnostics;
        this.risks = risks;
        this.influences = influences;
    }

    /** What was asked. */
    public Protocol protocol() {
        return protocol;
    }

    /** What must be known before reading the numbers. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Share with the outcome by each day since time zero, from day 0 on. */
    public double[] curve(boolean ofTreated) {
        return risks[ofTreated ? 1 : 0].risk.clone();
    }

    /** Share with the outcome by the horizon, under one strategy. */
    public TrialEffect risk(boolean ofTreated) {
        var group = ofTreated ? 1 : 0;
        return new TrialEffect(risks[group].atHorizon(), influences[group], false, diagnostics);
    }

    /** Mean days without the outcome up to the horizon, under one strategy. */
    public TrialEffect meanDays(boolean ofTreated) {
        var group = ofTreated ? 1 : 0;
        return new TrialEffect(risks[group].meanDays(), influences[2 + group], false, diagnostics);
    }

    /** Share with the outcome when begun, less that when not. */
    public TrialEffect riskDifference() {
        return new TrialEffect(
                risks[1].atHorizon() - risks[0].atHorizon(),
                less(influences[1], 1, influences[0], 1),
                false,
                diagnostics);
    }

    /** Share with the outcome when begun, over that when not. */
    public TrialEffect riskRatio() {
        var treated = risks[1].atHorizon();
        var other = risks[0].atHorizon();
        return new TrialEffect(
                treated / other, less(influences[1], 1 / treated, influences[0], 1 / other), true, diagnostics);
    }

    /** Mean days without the outcome when begun, less those when not. */
    public TrialEffect meanDifference() {
        return new TrialEffect(
                risks[1].meanDays() - risks[0].meanDays(),
                less(influences[3], 1, influences[2], 1),
                false,
                diagnostics);
    }

    private static double[] less(double[] of, double times, double[] other, double otherTimes) {
        var difference = new double[of.length];
        for (var i = 0; i < difference.length; i++) {
            difference[i] = times * of[i] - otherTimes * other[i];
        }
        return difference;
    }

    /** Persons in one trial or more. */
    public int persons() {
        return census.persons();
    }

    /** Persons times the trials they are in. */
    public int trialPersons() {
        return census.trialPersons();
    }

    /** Those of {@link #trialPersons} who begin by the end of grace. */
    public int treated() {
        return census.treated();
    }

    /** Persons in no trial because treatment began before. */
    public int leftOut() {
        return census.leftOut();
    }

    /** The largest weight of a day. */
    public double largestWeight() {
        return checks.largestWeight();
    }

    /** Share of the days of which the weight was cut off. */
    public double truncatedShare() {
        return checks.truncatedShare();
    }

    /** The smallest difference of risks that would have been seen four times in five at a level of 5 %. */
    public double smallestEffectSeen() {
        return SEEN * riskDifference().standardError();
    }

    /** The same held against the smallest difference of risks that would matter: a check more, and a verdict on no effect. */
    public TrialResult mattersFrom(double smallest) {
        if (!(smallest > 0 && smallest < 1)) {
            throw new IllegalArgumentException(
                    "smallest effect is %s: expected a share between 0 and 1".formatted(smallest));
        }
        var seen = smallestEffectSeen();
        var gates = new ArrayList<>(diagnostics.gates());
        var status = seen <= smallest ? Gate.Status.PASS : Gate.Status.WARN;
        gates.add(new Gate(Gate.Check.POWER, status, seen, smallest));
        var more = new Diagnostics(
                diagnostics.balance(),
                diagnostics.equipoise(),
                diagnostics.treatedSize(),
                diagnostics.otherSize(),
                gates);
        return new TrialResult(protocol, census, checks, more, risks, influences);
    }

    /** What may be said of the difference of risks: never an effect when a check failed, and no effect only when one that matters would have been seen. */
    public Verdict verdict() {
        var interval = riskDifference().interval(0.95);
        if (!diagnostics.hasPassed() || !interval.isKnown()) {
            return Verdict.UNKNOWN;
        }
        if (!interval.contains(0)) {
            return Verdict.EFFECT;
        }
        var isSeen = diagnostics.gates().stream()
                .anyMatch(gate -> gate.check() == Gate.Check.POWER && gate.status() == Gate.Status.PASS);
        return isSeen ? Verdict.NO_EFFECT : Verdict.UNKNOWN;
    }
}
