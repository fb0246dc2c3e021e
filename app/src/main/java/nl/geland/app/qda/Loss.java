package nl.geland.app.qda;

/** Something that does not come through, and how often; 0 where it is not counted. */
record Loss(Lost what, int count) {}
