package nl.geland.app.disclosure;

/** Something that went through the gate. Only this module makes one, so a public page cannot be given anything else. */
public sealed interface Published permits PublishedTable, PublishedText, PublishedCount {}
