package nl.geland.app.findings;

import java.time.LocalDate;

/**
 * How many people of a kind live in the municipality, as the team took it from a source.
 *
 * @param what which people
 * @param beside the language group of participants it is set beside; empty for none
 */
record Resident(String what, int people, String beside, String source, LocalDate on) {}
