package nl.geland.app.simulation;

/**
 * A district as a scenario of the lab chooses it.
 *
 * @param homes percent of the homes that lie in it
 * @param holders percent of permit holders who are housed in it
 */
record InDistrict(String name, int homes, int holders) {}
