package nl.geland.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Symmetric;

/**
 * The test whether hazard ratios stay the same in time: a score test for a coefficient that changes with a function of time.
 *
 * <p>Source: Grambsch and Therneau (1994), <a href="https://doi.org/10.1093/biomet/81.3.515">doi:10.1093/biomet/81.3.515</a>, in the exact form
 * of {@code cox.zph} of the R package survival from version 3 on.
 *
 * @param names covariates
 * @param tests one for each covariate; unknown where its coefficient is
 * @param global for all together
 */
public record Proportionality(List<String> names, List<ChiSquared> tests, ChiSquared global) {

    /** The function of time that coefficients may change with. */
    public enum Scale {
        /** Days as they are. */
        DAYS,
        /** Logarithm of days; needs events after day 0. */
        LOG_DAYS,
        /** One minus the Kaplan–Meier share of all rows together, weights left out, just before the day: few late events weigh little. */
        KAPLAN_MEIER
    }

    public Proportionality {
        names = List.copyOf(names);
        tests = List.copyOf(tests);
    }

    static Proportionality of(
            List<String> names, CoxRows rows, CoxPath path, CoxNewton.Maximum maximum, double[] time) {
        var width = rows.width;
        var score = new double[2 * width];
        var information = new double[Symmetric.length(2 * width)];
        var whole = 0.0;
        for (var rank = 0; rank < rows.ranks(); rank++) {
            whole += rows.eventWeight[rank] * time[rank];
        }
        var mean = whole / Arrays.stream(rows.eventWeight).sum();
        for (var i = 0; i < rows.size; i++) {
            for (var a = 0; rows.event[i] && a < width; a++) {
                var residual = rows.value(i, a) - path.mean[rows.upTo[i] * width + a];
                score[width + a] += rows.weight[i] * (time[rows.upTo[i]] - mean) * residual;
            }
        }
        for (var rank = 0; rank < rows.ranks(); rank++) {
            addInformation(information, path.information, rank, width, time[rank] - mean);
        }
        return tested(names, maximum, score, information);
    }

    private static Proportionality tested(
            List<String> names, CoxNewton.Maximum maximum, double[] score, double[] information) {
        var width = names.size();
        var all = new int[2 * width];
        Arrays.setAll(all, k -> k);
        var degrees = 0;
        var tests = new ArrayList<ChiSquared>();
        for (var a = 0; a < width; a++) {
            var one = Arrays.copyOf(all, width + 1);
            one[width] = width + a;
            var known = !maximum.aliased()[a];
            tests.add(new ChiSquared(known ? form(information, score, one) : Double.NaN, 1));
            degrees += known ? 1 : 0;
        }
        return new Proportionality(names, tests, new ChiSquared(form(information, score, all), degrees));
    }

    private static void addInformation(double[] into, double[] ranks, int rank, int width, double time) {
        for (var a = 0; a < width; a++) {
            for (var b = 0; b <= a; b++) {
                var part = ranks[rank * Symmetric.length(width) + Symmetric.at(a, b)];
                into[Symmetric.at(a, b)] += part;
                into[Symmetric.at(width + a, width + b)] += time * time * part;
                into[Symmetric.at(width + a, b)] += time * part;
                if (a != b) {
                    into[Symmetric.at(width + b, a)] += time * part;
                }
            }
        }
    }

    private static double form(double[] information, double[] score, int[] chosen) {
        var part = new double[Symmetric.length(chosen.length)];
        var vector = new double[chosen.length];
        for (var i = 0; i < chosen.length; i++) {
            vector[i] = score[chosen[i]];
            for (var j = 0; j <= i; j++) {
                part[Symmetric.at(i, j)] = information[Symmetric.at(chosen[i], chosen[j])];
            }
        }
        return Symmetric.form(Symmetric.inverse(part, new boolean[chosen.length], new double[1]), vector);
    }

    /** The function of time on each rank. */
    static double[] times(int[] rankDay, Spells spells, Scale scale) {
        var curve = KaplanMeier.withDefaults().with(Variance.GREENWOOD).fit(spells.unweighted());
        return Arrays.stream(rankDay)
                .mapToDouble(day -> switch (scale) {
                    case DAYS -> day;
                    case LOG_DAYS -> Math.log(day);
                    case KAPLAN_MEIER -> day == 0 ? 0 : 1 - curve.survivalAt(day - 1);
                })
                .toArray();
    }
}
