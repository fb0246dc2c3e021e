package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.List;

/**
 * The one gate to the public for tables: hides, rounds or perturbs, and holds the outcome against everything released
 * before.
 *
 * <p><b>What is promised.</b> Write down every number ever released about a population as a linear equation (or a pair of
 * bounds, where it was rounded or perturbed) over the finest groups the tables tell apart. Then, for every group that can
 * be described with the dimensions of those tables, no reader who solves them can conclude that it holds fewer than the
 * minimum, unless 0 was shown on purpose; none can exclude that a hidden small cell holds the minimum or, where zeros are
 * hidden, nobody; and none can conclude that a cell hidden as nearly all of its row is. Each is certified by a point that
 * agrees with everything told. What earlier releases alone tell cannot be undone: {@link MaskingReport#toldBefore}.
 *
 * <p><b>What is not.</b> Bounds are linear, as in the literature: a reader who uses that persons are whole can be sharper in
 * tables of three or more dimensions. A reader who knows single persons (their own cell, say), or who reasons from the
 * choice of hidden cells, is outside it. Statistical inference is not disclosure here.
 *
 * <p><b>Edges.</b> A table without cells stays without; one small cell is hidden; when all are small all are hidden, and a
 * total under the minimum too; when all are zero all are hidden or all shown. Zeros to be shown are hidden all the same when
 * showing them would tell about others. A table in conflict with what was released
 * is refused, and so is one too large to be checked. Time grows with the number of groups times the size of the linear
 * system: under a second for hundreds of cells in up to a thousand groups, ten seconds for five thousand groups. Immutable; no
 * chance is involved; equal input gives equal output.
 *
 * <p>Sources: Hundepool and others (2012), Statistical Disclosure Control,
 * <a href="https://doi.org/10.1002/9781118348239">doi:10.1002/9781118348239</a>, chapters 4 and 5, for the rules and
 * protection levels; {@link Suppression}, {@link Mender} and {@link PerturbationTable} name theirs. The numbers 10, 5, 20,
 * 90 % and base 5 are house rules: docs/decisions.md.
 */
public final class Masking {

    private static final int LEAST_DENOMINATOR = 20;
    private static final double GROUP_SHARE = 0.9;
    private static final int BASE = 5;

    private final Rules rules;
    private final boolean secondary;

    private Masking(Rules rules, boolean secondary) {
        this.rules = rules;
        this.secondary = secondary;
    }

    /** Minimum 10, rounding to 5, percentages from 20, groups up to 90 % in one category, nobody hidden. */
    public static Masking withDefaults() {
        var rules = new Rules(Minimum.TEN, Publishing.roundedTo(BASE), Zeros.HIDDEN, GROUP_SHARE, LEAST_DENOMINATOR);
        return new Masking(rules, true);
    }

    /** The same with another minimum. */
    public Masking with(Minimum minimum) {
        return with(
                new Rules(minimum, rules.publishing(), rules.zeros(), rules.groupShare(), rules.leastDenominator()));
    }

    /** The same, telling numbers another way. */
    public Masking with(Publishing publishing) {
        return with(
                new Rules(rules.minimum(), publishing, rules.zeros(), rules.groupShare(), rules.leastDenominator()));
    }

    /** The same with nobody shown or hidden. */
    public Masking with(Zeros zeros) {
        return with(
                new Rules(rules.minimum(), rules.publishing(), zeros, rules.groupShare(), rules.leastDenominator()));
    }

    /**
     * The same with another limit to uniform groups.
     *
     * @param share above 0.5, at most 1: a category with this share of its row or more is hidden
     */
    public Masking withGroupShare(double share) {
        return with(new Rules(rules.minimum(), rules.publishing(), rules.zeros(), share, rules.leastDenominator()));
    }

    /** The same with percentages from this denominator on, which is not under the minimum. */
    public Masking withLeastDenominator(int persons) {
        return with(new Rules(rules.minimum(), rules.publishing(), rules.zeros(), rules.groupShare(), persons));
    }

    /** The engine broken on purpose, for the test that shows what an attacker finds then. */
    Masking withoutSecondarySuppression() {
        return new Masking(rules, false);
    }

    private Masking with(Rules other) {
        return new Masking(other, secondary);
    }

    /** Protects a table of counts against everything in the log. */
    public Masked mask(CountTable table, ReleaseLog log) {
        var masked = mask(table, log, rules.zeros());
        if (masked.report().toldBefore() == 0 || rules.zeros() == Zeros.HIDDEN) {
            return masked;
        }
        var withoutZeros = mask(table, log, Zeros.HIDDEN);
        return withoutZeros.report().toldBefore() < masked.report().toldBefore() ? withoutZeros : masked;
    }

    private Masked mask(CountTable table, ReleaseLog log, Zeros zeros) {
        var primary = new Primary(rules, table, zeros);
        var causes = primary.causes();
        var cells = new ArrayList<MaskedCell>();
        var told = new Told[causes.length];
        for (var cell = 0; cell < told.length; cell++) {
            if (causes[cell] == null) {
                var shown = rules.shown(table, cell);
                cells.add(shown);
                told[cell] = rules.told(shown);
            } else {
                cells.add(hiddenCell());
                told[cell] = primary.told(cell);
            }
        }
        var hidden = Told.nothing(zeros == Zeros.SHOWN ? 1 : 0);
        var found = suppress(log.about(table.population(), CountTable.PERSONS), table, told, hidden);
        for (var cell = 0; cell < told.length; cell++) {
            if (found.hides(cell)) {
                causes[cell] = Cause.PROTECTS_ANOTHER;
                cells.set(cell, hiddenCell());
                told[cell] = hidden;
            }
        }
        return new Masked(
                masked(table.population(), CountTable.PERSONS, table.grid(), cells, rules.publishing()),
                new MaskingReport(table.grid(), causes, found.toldBefore()),
                new Release(table.population(), CountTable.PERSONS, table.axes(), List.of(told)));
    }

    /**
     * Protects a table of sums, and the numbers of persons behind them, against everything in the log. A sum is hidden
     * where its number of persons is, and where one or few persons make up nearly all of it.
     *
     * @param dominance when a few make up nearly all; it has no default because its numbers must stay a secret of the
     *     publisher
     */
    public MaskedSums mask(SumTable table, Dominance dominance, ReleaseLog log) {
        var contributors = mask(table.contributors(), log);
        return new MaskedSums(new SumMasking(table, dominance, contributors).mask(this, log), contributors);
    }

    private Suppression suppress(List<Release> before, CountTable table, Told[] told, Told hidden) {
        var releases = new ArrayList<>(before);
        releases.add(new Release(table.population(), CountTable.PERSONS, table.axes(), List.of(told)));
        var equations = new Equations(releases);
        var guards = new ArrayList<>(equations.guards(releases));
        for (var atom = 0; atom < equations.atoms(); atom++) {
            if (!equations.isToldZero(atom)) {
                guards.add(new Guard(atom, true, rules.minimum().persons() / equations.scale()));
            }
        }
        return suppress(equations, guards, told, hidden);
    }

    Suppression suppress(Equations equations, List<Guard> guards, Told[] told, Told hidden) {
        var suppression = new Suppression(equations, guards, told, hidden);
        if (secondary) {
            suppression.hide();
        }
        return suppression;
    }

    MaskedTable masked(String population, String measure, Grid grid, List<MaskedCell> cells, Publishing publishing) {
        return new MaskedTable(population, measure, grid, cells, publishing, rules);
    }

    static MaskedCell hiddenCell() {
        return new MaskedCell.Hidden(MaskedCell.Reason.PROTECTS_PERSONS);
    }
}
