package nl.geland.app.web;

/**
 * What an error page shows.
 *
 * @param status the answer of HTTP
 * @param told the answer whose text fits it
 */
record ErrorView(int status, int told) {}
