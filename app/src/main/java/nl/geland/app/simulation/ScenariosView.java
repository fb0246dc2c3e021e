package nl.geland.app.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of the lab.
 *
 * @param story what the facts of the article imply and what they do not tell
 * @param fault key of what was wrong with what was asked; null when nothing was
 */
record ScenariosView(
        List<Saved> scenarios,
        List<Comparisons.Comparison> comparisons,
        List<Proposal> proposals,
        Names names,
        Texts story,
        @Nullable String fault) {}
