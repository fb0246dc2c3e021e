package nl.geland.app.simulation;

/**
 * A proposal, with all that everybody would see.
 *
 * @param own whether the viewer proposed it
 */
record ProposalView(Proposal proposal, boolean own, Names names) {}
