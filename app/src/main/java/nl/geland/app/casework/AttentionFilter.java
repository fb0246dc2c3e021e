package nl.geland.app.casework;

import java.util.Optional;

/**
 * Which part of the working list is shown.
 *
 * @param worker code of a case manager; empty for all
 * @param fresh whether only people with a reason that began in the last week
 */
record AttentionFilter(Optional<Rule> rule, Optional<Phase> phase, String worker, boolean fresh) {}
