package nl.geland.app.exchange;

import java.time.LocalDate;
import nl.geland.app.trajectories.People;

/**
 * What is known while a file is read.
 *
 * @param people persons and households by number
 * @param today the reference date; what lies after it is in the future
 * @param municipality our own name, empty when nobody said it
 */
record Known(People people, LocalDate today, String municipality) {}
