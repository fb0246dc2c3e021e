package nl.geland.app.web;

/**
 * One choice of a select or radio field.
 *
 * @param value what the form sends
 * @param label what the visitor reads, already in the visitor's language
 */
public record Option(String value, String label) {}
