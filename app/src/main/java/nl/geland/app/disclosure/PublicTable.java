package nl.geland.app.disclosure;

/** The page of one public table. */
record PublicTable(PublishedTable table) implements PublicView {}
