package nl.geland.app.web;

/**
 * What an error page shows.
 *
 * @param status the answer of HTTP
 * @param told the answer whose text fits it
 * @param open whether it stands among the public pages
 */
record ErrorView(int status, int told, boolean open) {}
