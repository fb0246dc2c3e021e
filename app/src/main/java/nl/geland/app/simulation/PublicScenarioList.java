package nl.geland.app.simulation;

import java.util.List;
import nl.geland.app.disclosure.PublicView;

/** All scenarios that are public. */
record PublicScenarioList(List<PublicScenario> scenarios) implements PublicView {}
