package nl.geland.app.estimates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.geland.analysis.effects.CalibratedEstimate;
import nl.geland.analysis.effects.Gate;
import nl.geland.analysis.effects.SystematicError;
import nl.geland.analysis.effects.Verdict;

/** Estimates with the systematic error taken out that negative controls in the same file show. */
final class Calibrated {

    private Calibrated() {}

    static Answer answer(Sites sites) {
        var request = sites.request();
        var table = sites.table();
        var faults = new Faults();
        var columns = new Columns(table, faults);
        var estimates = columns.numbers(request.column(Option.ESTIMATE));
        var errors = columns.spreads(request.column(Option.STANDARD_ERROR));
        var control = columns.zeroOrOne(request.column(Option.CONTROL));
        var largest = request.number(Option.LARGEST_ERROR, SystematicError.LARGEST);
        if (!(largest > 0)) {
            faults.tell("above.zero", Option.LARGEST_ERROR.word());
        }
        faults.refuseIfAny();
        var controls = controls(request, table, control);
        var error = SystematicError.of(at(estimates, controls), at(errors, controls));
        var gate = error.gate(largest);
        var answer = sites.begin()
                .put("controls", error.controls())
                .put("mean_error", error.mean())
                .put("error_deviation", error.deviation())
                .put("expected_error", error.expectedAbsolute());
        Effects.add(answer.rows("gates"), gate);
        var rows = answer.rows("calibrated");
        IntStream.range(0, control.length)
                .filter(row -> control[row] == 0)
                .boxed()
                .sorted(Comparator.comparingLong(table::line))
                .forEach(row -> {
                    var line = rows.add()
                            .put("line", table.line(row))
                            .put("estimate", estimates[row])
                            .put("standard_error", errors[row]);
                    fill(line, error.calibrate(estimates[row], errors[row]), gate, request.level());
                });
        return Arrays.stream(control).allMatch(one -> one == 1)
                ? answer.caution("nothing_to_calibrate", request.column(Option.CONTROL))
                : answer;
    }

    private static void fill(Answer line, CalibratedEstimate calibrated, Gate gate, double level) {
        var interval = calibrated.interval(level);
        var isEffect = gate.status() == Gate.Status.PASS && !interval.contains(0);
        line.put("calibrated_estimate", calibrated.point())
                .put("calibrated_error", calibrated.standardError())
                .put(interval)
                .put("p", calibrated.pValue())
                .put("verdict", Answer.lower(isEffect ? Verdict.EFFECT : Verdict.UNKNOWN));
    }

    private static int[] controls(Request request, Table table, double[] control) {
        var controls = IntStream.range(0, control.length)
                .filter(row -> control[row] == 1)
                .toArray();
        if (controls.length < SystematicError.LEAST_CONTROLS) {
            throw new Refused(
                    "few.controls",
                    table.file(),
                    request.column(Option.CONTROL),
                    controls.length,
                    SystematicError.LEAST_CONTROLS);
        }
        return controls;
    }

    private static double[] at(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }
}
