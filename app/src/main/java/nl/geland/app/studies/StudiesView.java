package nl.geland.app.studies;

import java.util.List;

/** The list of studies one works on. */
record StudiesView(List<Study> studies) {}
