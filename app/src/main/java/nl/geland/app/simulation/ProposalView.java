package nl.geland.app.simulation;

import org.jspecify.annotations.Nullable;

/**
 * A proposal, with all that everybody would see.
 *
 * @param own whether the viewer proposed it
 * @param begun that what it shows begins in the past; null where it does not
 * @param form what was typed to take it back
 */
record ProposalView(
        Proposal proposal,
        boolean own,
        Names names,
        @Nullable Begun begun,
        ProposalForm form) {}
