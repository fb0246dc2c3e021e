package nl.geland.app.simulation;

import java.util.List;

/**
 * The first page of the lab.
 *
 * @param story what the facts of the article imply and what they do not tell
 * @param ticked what was asked and could not be done
 */
record ScenariosView(
        List<Saved> scenarios,
        List<Comparisons.Comparison> comparisons,
        List<Proposal> proposals,
        Names names,
        Texts story,
        Ticked ticked) {}
