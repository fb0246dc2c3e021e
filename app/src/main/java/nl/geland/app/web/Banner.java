package nl.geland.app.web;

import java.time.LocalDate;

/**
 * What every page says about the data under it.
 *
 * @param referenceDate the day the data describe (Dutch: <i>peildatum</i>)
 * @param synthetic whether the people in the data are invented
 */
public record Banner(LocalDate referenceDate, boolean synthetic) {}
