package nl.geland.app.qda;

import java.util.UUID;

/** A stretch of a text as a file gives it: in the file's own counting, with the words the file says stand there, if it says so. */
record Selection(UUID guid, long start, long end, String name, String description) {}
