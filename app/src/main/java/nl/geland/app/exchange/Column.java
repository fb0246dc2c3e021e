package nl.geland.app.exchange;

import org.jspecify.annotations.Nullable;

/** A column of a file: its header as it stands and the field it fills, null when it is not used. */
record Column(int index, String header, @Nullable String field) {}
