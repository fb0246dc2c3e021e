package nl.geland.app.estimates;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.geland.analysis.trials.Contrast;
import nl.geland.analysis.trials.Criterion;
import nl.geland.analysis.trials.Estimator;
import nl.geland.analysis.trials.Finding;
import nl.geland.analysis.trials.Persons;
import nl.geland.analysis.trials.Protocol;
import nl.geland.analysis.trials.Refusal;
import nl.geland.analysis.trials.TargetTrial;
import nl.geland.analysis.trials.TrialEffect;
import nl.geland.analysis.trials.TrialRefused;
import nl.geland.analysis.trials.TrialResult;

/** What would have come of persons had they begun with a measure, or not: a trial emulated on their histories. */
final class Trials {

    private static final int PERIOD = 30;
    private static final int LONGEST = 36_525;
    private static final int MOST_ZEROS = 1_000;
    private static final int EARLIEST = -1_000_000_000;
    private static final int TOLD_OF_A_KIND = 3;
    private static final Map<String, Contrast> CONTRASTS =
            Map.of("itt", Contrast.INTENTION_TO_TREAT, "per-protocol", Contrast.PER_PROTOCOL);

    private Trials() {}

    static Answer answer(Sites sites) {
        var request = sites.request();
        var table = sites.table();
        var protocol = protocol(request);
        try {
            var trial = TargetTrial.of(protocol)
                    .by(request.choice(Option.ESTIMATOR, Estimator.CURVES, Request.words(Estimator.class)));
            if (request.has(Option.LARGEST_WEIGHT)) {
                trial = trial.truncatedAt(request.number(Option.LARGEST_WEIGHT, Double.NaN));
            }
            var result = trial.estimate(persons(request, table));
            refuseWithoutOutcome(request, table, result);
            return answer(sites, result);
        } catch (TrialRefused e) {
            throw new Refused(faults(request, table, e.findings()).all());
        } catch (IllegalArgumentException e) {
            throw Told.by(table, e);
        }
    }

    private static Protocol protocol(Request request) {
        request.column(Option.HORIZON);
        if (request.has(Option.ZEROS) == request.has(Option.ZERO)) {
            throw new Refused("zeros", request.method().example());
        }
        var horizon = (int) request.whole(Option.HORIZON, 0, 1, LONGEST);
        var grace = (int) request.whole(Option.GRACE, 0, 0, horizon - 1L);
        var period = (int) request.whole(Option.ALIKE, PERIOD, 1, LONGEST);
        var contrast = request.choice(Option.CONTRAST, Contrast.INTENTION_TO_TREAT, CONTRASTS);
        var isLeftOut = request.choice(Option.TREATED_BEFORE, false, Map.of("refuse", false, "leave-out", true));
        return new Protocol(
                zeros(request),
                horizon,
                grace,
                period,
                contrast,
                request.columns(Option.COVARIATES),
                criteria(request),
                isLeftOut);
    }

    /** Days with commas between, or the first, how far apart and how many with colons. */
    private static List<Integer> zeros(Request request) {
        var words = request.columns(Option.ZEROS);
        if (words.size() == 1 && words.getFirst().contains(":")) {
            var parts = words.getFirst().split(":", -1);
            if (parts.length != 3) {
                throw new Refused("zeros", request.method().example());
            }
            var first = day(parts[0], EARLIEST);
            var every = day(parts[1], 1);
            var number = (int) Request.whole(Option.ZEROS, parts[2], 1, MOST_ZEROS);
            return IntStream.range(0, number)
                    .mapToObj(i -> (int) Math.min(first + (long) every * i, -(long) EARLIEST))
                    .distinct()
                    .toList();
        }
        return words.stream()
                .map(word -> day(word, EARLIEST))
                .sorted()
                .distinct()
                .toList();
    }

    private static int day(String text, int least) {
        return (int) Request.whole(Option.ZEROS, text, least, -EARLIEST);
    }

    private static List<Criterion> criteria(Request request) {
        return request.columns(Option.WHERE).stream().map(Trials::criterion).toList();
    }

    private static Criterion criterion(String text) {
        var parts = text.split(":", -1);
        var least = parts.length == 3 ? Columns.parse(parts[1].strip()) : Double.NaN;
        var most = parts.length == 3 ? Columns.parse(parts[2].strip()) : Double.NaN;
        if (!(least <= most)) {
            throw new Refused("where");
        }
        return new Criterion(parts[0].strip(), least, most);
    }

    private static Persons persons(Request request, Table table) {
        var faults = new Faults();
        var columns = new Columns(table, faults);
        columns.texts(request.column(Option.PERSON));
        var rows = Persons.rows()
                .from(columns.daysOfAnyKind(request.column(Option.KNOWN_FROM)))
                .begin(columns.daysOr(request.column(Option.BEGIN), Persons.NEVER))
                .until(columns.daysOfAnyKind(request.column(Option.UNTIL)), endings(request, columns));
        for (var column : covariates(request)) {
            rows.covariate(column, columns.numbersOrMissing(column));
        }
        if (request.has(Option.ZERO)) {
            rows.zero(columns.daysOfAnyKind(request.column(Option.ZERO)));
        }
        if (request.has(Option.GROUP)) {
            var group = columns.zeroOrOne(request.column(Option.GROUP));
            var treated = new boolean[group.length];
            IntStream.range(0, group.length).forEach(row -> treated[row] = group[row] == 1);
            rows.group(treated);
        }
        faults.refuseIfAny();
        return rows.person(Groups.numbers(table, request.column(Option.PERSON))).build();
    }

    private static int[] endings(Request request, Columns columns) {
        var column = request.column(Option.EVENT);
        if (!request.has(Option.STATE)) {
            return columns.endings(column);
        }
        var endings = columns.endings(column, request.column(Option.STATE));
        if (Arrays.stream(endings).noneMatch(ending -> ending == 1)) {
            throw new Refused("no.state", column, Option.STATE.word());
        }
        return endings;
    }

    /** Without the outcome in a trial there is nothing to compare; whether it is anywhere in the file decides the way out. */
    private static void refuseWithoutOutcome(Request request, Table table, TrialResult result) {
        if (hasOutcome(result.curve(true)) || hasOutcome(result.curve(false))) {
            return;
        }
        var isAnywhere = Arrays.stream(endings(request, new Columns(table, new Faults())))
                .anyMatch(ending -> ending == 1);
        throw new Refused(
                isAnywhere ? "trial.no.outcome.seen" : "trial.no.outcome", table.file(), request.column(Option.EVENT));
    }

    private static boolean hasOutcome(double[] curve) {
        return Arrays.stream(curve).anyMatch(share -> share > 0);
    }

    private static List<String> covariates(Request request) {
        var criteria = criteria(request).stream().map(Criterion::covariate);
        return java.util.stream.Stream.concat(request.columns(Option.COVARIATES).stream(), criteria)
                .distinct()
                .toList();
    }

    /** What was found, with the names of the file; of a kind the first few stand for the others. */
    private static Faults faults(Request request, Table table, List<Finding> findings) {
        var faults = new Faults();
        var told = new EnumMap<Refusal, Integer>(Refusal.class);
        for (var finding : findings) {
            if (told.merge(finding.refusal(), 1, Integer::sum) <= TOLD_OF_A_KIND) {
                var key = "trial." + finding.refusal().name().toLowerCase(Locale.ROOT)
                        + (finding.refusal() == Refusal.IMMORTAL_TIME ? "." + finding.column() : "");
                var line = table.line(finding.row() - 1);
                faults.tell(key, table.file(), line, column(request, finding), finding.day());
            }
        }
        told.forEach((refusal, count) -> {
            if (count > TOLD_OF_A_KIND) {
                faults.tell("trial.more", table.file(), Answer.lower(refusal), count - TOLD_OF_A_KIND);
            }
        });
        return faults;
    }

    private static String column(Request request, Finding finding) {
        return switch (finding.refusal()) {
            case LATE_COVARIATE -> finding.column();
            case PREVALENT_USER -> request.column(Option.BEGIN);
            case TREATED_CONTROL -> request.column(Option.GROUP);
            case IMMORTAL_TIME -> request.column(Option.valueOf(finding.column().toUpperCase(Locale.ROOT)));
        };
    }

    private static Answer answer(Sites sites, TrialResult result) {
        var request = sites.request();
        var protocol = result.protocol();
        var diagnostics = result.diagnostics();
        var answer = sites.begin()
                .put("persons", result.persons())
                .put("entries", result.trialPersons())
                .put("treated", result.treated())
                .put("treated_before", result.leftOut())
                .put("contrast", request.word(Option.CONTRAST, "itt"))
                .put("horizon", protocol.horizon())
                .put("verdict", Answer.lower(result.verdict()))
                .put("smallest_effect_seen", result.smallestEffectSeen())
                .put("largest_weight", result.largestWeight())
                .put("truncated_share", result.truncatedShare());
        var effects = answer.rows("effects");
        effect(effects, "risk_when_begun", result.risk(true), request, false);
        effect(effects, "risk_when_not", result.risk(false), request, false);
        effect(effects, "risk_difference", result.riskDifference(), request, true);
        effect(effects, "risk_ratio", result.riskRatio(), request, true);
        effect(effects, "mean_days_when_begun", result.meanDays(true), request, false);
        effect(effects, "mean_days_when_not", result.meanDays(false), request, false);
        effect(effects, "mean_days_difference", result.meanDifference(), request, true);
        Effects.addChecks(answer, diagnostics);
        curve(answer, request, result);
        return Effects.explain(answer, result.verdict());
    }

    private static void effect(Answer.Rows rows, String name, TrialEffect effect, Request request, boolean isContrast) {
        rows.add()
                .put("name", name)
                .put("estimate", effect.point())
                .put("standard_error", effect.standardError())
                .put(effect.interval(request.level()))
                .put("p", isContrast ? effect.pValue() : Double.NaN);
    }

    /** On the days asked for, else at the end of each period. */
    private static void curve(Answer answer, Request request, TrialResult result) {
        var protocol = result.protocol();
        var horizon = protocol.horizon();
        var periods = (horizon + protocol.period() - 1) / protocol.period();
        var days = request.has(Option.AT)
                ? Arrays.stream(request.at()).filter(day -> day <= horizon).toArray()
                : IntStream.rangeClosed(1, periods)
                        .map(period -> Math.min(period * protocol.period(), horizon))
                        .toArray();
        if (Arrays.stream(request.at()).anyMatch(day -> day > horizon)) {
            answer.caution("beyond_horizon");
        }
        var begun = result.curve(true);
        var not = result.curve(false);
        var rows = answer.rows("shares");
        for (var day : days) {
            rows.add().put("day", day).put("risk_when_begun", begun[day]).put("risk_when_not", not[day]);
        }
    }
}
