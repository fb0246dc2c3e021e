package nl.geland.app.studies;

import org.jspecify.annotations.Nullable;

/**
 * The form of what a study is about.
 *
 * @param study the study as it is; null for a new one
 */
record StudyFormView(@Nullable Study study, StudyForm form, Both both) {}
