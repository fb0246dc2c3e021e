package nl.geland.app.home;

import java.util.List;

/** The overview: every figure for everybody; empty when there are no data yet. */
record OverviewView(List<FigureResult> results) {}
