package nl.geland.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.geland.analysis.numerics.CompensatedSum;

/** One walk along the days that gives who is at risk in each state, what moves there are, and the share in each state after them. */
final class StateTable {

    final int states;
    /** Days with a move. */
    final int[] days;
    /** By state, one place for each day: at risk just before it, and the share after it. */
    final double[][] atRisk;

    final double[][] shares;
    /** For each day all who move from one state to another, by weight, ascending by those states. */
    final List<List<Move>> moves = new ArrayList<>();

    /** The first with a move, or the last when there is none: those at risk just before it give the first shares; -1 without rows. */
    int firstDay = -1;

    double firstRisk;
    final double[] firstShares;
    int lastDay = -1;

    private final StateLines lines;
    private final CompensatedSum[] risk;
    private final double[] share;

    record Move(int from, int to, double weight) {}

    StateTable(StateLines lines, int states) {
        this.lines = lines;
        this.states = states;
        days = lines.daysWithMove();
        atRisk = new double[states][days.length];
        shares = new double[states][days.length];
        firstShares = new double[states];
        Arrays.fill(firstShares, Double.NaN);
        share = new double[states];
        risk = new CompensatedSum[states];
        Arrays.setAll(risk, _ -> new CompensatedSum());
        for (var line = 0; line < lines.size(); ) {
            line = day(line);
        }
    }

    StateCurves curves(InfluenceSquares squares, IntervalScale scale) {
        var firstErrors = new double[states];
        var errors = new double[states][days.length];
        for (var state = 0; state < states; state++) {
            firstErrors[state] = Math.sqrt(squares.at(0, state));
            for (var i = 0; i < days.length; i++) {
                errors[state][i] = Math.sqrt(squares.at(1 + i, state));
            }
        }
        var isOver = lines.size() > 0;
        for (var state : lines.statesHeld()) {
            isOver &= share[state] == 0;
        }
        return new StateCurves(
                new StateCurves.Steps(days, atRisk, shares, errors, firstShares, firstErrors),
                new DayIndex(days, lastDay, isOver),
                lastDay,
                scale);
    }

    /** Share in a state just before a day with a move. */
    double shareBefore(int state, int day) {
        return day == 0 ? firstShares[state] : shares[state][day - 1];
    }

    /** Passes the day of a line; returns the first line of the next. */
    private int day(int first) {
        if (!lines.isEntry(first)) {
            lastDay = lines.day[first];
            if (moves.isEmpty()) {
                begin();
            }
        }
        var here = new ArrayList<Move>();
        var end = first;
        for (; end < lines.size() && lines.day[end] == lines.day[first]; end++) {
            if (lines.isMove(end)) {
                gather(here, new Move(lines.state[end], lines.next[end], lines.weight[end]));
            }
        }
        if (!here.isEmpty()) {
            moveOn(here);
        }
        for (var line = first; line < end; line++) {
            risk[lines.state[line]].add(lines.isEntry(line) ? lines.weight[line] : -lines.weight[line]);
        }
        return end;
    }

    private void begin() {
        firstDay = lastDay;
        firstRisk = 0;
        for (var one : risk) {
            firstRisk += one.value();
        }
        for (var state = 0; state < states; state++) {
            firstShares[state] = risk[state].value() / firstRisk;
            share[state] = firstShares[state];
        }
    }

    private static void gather(List<Move> here, Move move) {
        var last = here.isEmpty() ? null : here.getLast();
        if (last != null && last.from == move.from && last.to == move.to) {
            here.set(here.size() - 1, new Move(move.from, move.to, last.weight + move.weight));
        } else {
            here.add(move);
        }
    }

    private void moveOn(List<Move> here) {
        var i = moves.size();
        for (var state = 0; state < states; state++) {
            atRisk[state][i] = risk[state].value();
        }
        var gone = new double[states];
        for (var move : here) {
            gone[move.from] += move.weight;
            share[move.to] += shareBefore(move.from, i) * move.weight / atRisk[move.from][i];
        }
        for (var state = 0; state < states; state++) {
            share[state] -= gone[state] == 0 ? 0 : shareBefore(state, i) * Math.min(gone[state] / atRisk[state][i], 1);
            shares[state][i] = share[state];
        }
        moves.add(List.copyOf(here));
    }
}
