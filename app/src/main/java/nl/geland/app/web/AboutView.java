package nl.geland.app.web;

/**
 * What the page about Geland shows.
 *
 * @param version number of the release; empty in development
 */
record AboutView(String version) {}
