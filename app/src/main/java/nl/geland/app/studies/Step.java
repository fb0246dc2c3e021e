package nl.geland.app.studies;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done by when; {@code doneOn} is null while it is not done. */
record Step(UUID id, LocalDate dueOn, String text, @Nullable LocalDate doneOn, int version) {}
