package nl.geland.app.perspectives;

/**
 * The page of one time that a rule was bent.
 *
 * @param stale whether a colleague wrote first, so that both versions are shown
 */
record RoomView(RoomGiven room, CheckedForm form, boolean stale) {}
