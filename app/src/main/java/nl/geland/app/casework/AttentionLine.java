package nl.geland.app.casework;

import java.util.List;

/** A person who needs attention, with all the reasons. */
record AttentionLine(PersonLine person, List<Reason> reasons) {}
