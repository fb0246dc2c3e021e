package nl.geland.app.simulation;

import nl.geland.analysis.simulation.Scenario;

/**
 * The town with something else decided, to be compared with the town as it is.
 *
 * @param key the name in files and on the command line: small letters, digits and hyphens
 * @param title the name for people
 * @param scenario the town with the changes; its name is the Dutch title
 */
record Variant(String key, Texts title, Scenario scenario) {

    /** A variant whose scenario bears its title. */
    Variant {
        scenario = scenario.named(title.dutch());
    }

    /** Where its changes stand in a file. */
    String place() {
        return "/variants/" + key + "/changes";
    }
}
