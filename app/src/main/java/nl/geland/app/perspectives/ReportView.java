package nl.geland.app.perspectives;

import java.util.List;

/**
 * The form in which an obstacle is reported.
 *
 * @param areas the neighbourhoods that were named so far, to choose from
 * @param asksKind whether the viewer says as whom; somebody of the team does not
 */
record ReportView(CheckedForm form, List<String> areas, boolean asksKind) {}
