package nl.geland.app.disclosure;

/**
 * What a public page shows: a record of what went through the gate ({@link Published}), dates, choices out of an enum, other
 * such records, and lists of these. No texts and no numbers: a test reads the components.
 */
public interface PublicView {}
