package nl.geland.app.web;

/**
 * What an error page shows.
 *
 * @param status the answer of HTTP
 * @param told the answer whose text fits it
 * @param open whether it stands among the public pages
 * @param form the page with the form that was sent; empty where that is not known
 */
record ErrorView(int status, int told, boolean open, String form) {}
