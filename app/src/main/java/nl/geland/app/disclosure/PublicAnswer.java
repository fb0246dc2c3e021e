package nl.geland.app.disclosure;

/** All that a public address answers with; a test sees that every handler under {@code /openbaar} does. */
public sealed interface PublicAnswer permits PublicPage, PublicFile {}
