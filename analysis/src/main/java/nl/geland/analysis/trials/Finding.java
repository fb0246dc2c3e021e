package nl.geland.analysis.trials;

/**
 * Where data cannot hold a trial.
 *
 * @param refusal why
 * @param row the first row of the person as given, from 1 on
 * @param column where it shows
 * @param day on which day
 * @param sentence all of it in words, with a way out
 */
public record Finding(Refusal refusal, int row, String column, int day, String sentence) {}
