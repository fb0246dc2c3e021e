package nl.geland.app.simulation;

/** For whom shared homes are. */
enum SharedFor {
    ALL,
    PERMIT_HOLDERS
}
