package nl.geland.app.studies;

import org.jspecify.annotations.Nullable;

/** A question of the topic guide (<i>leidraad</i>); {@code beneath} is the code of the question it asks further on. */
record GuideQuestion(String code, @Nullable String beneath, String theme, String text) {}
