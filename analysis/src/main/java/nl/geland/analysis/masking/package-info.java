/**
 * Protection of tables before they go to the public: hiding, rounding, cell keys, and a look at everything released before.
 *
 * <p>Answers: which numbers may be shown, what could a reader work out from all that was ever shown, and how many others
 * share what is told about one person.
 */
@NullMarked
package nl.geland.analysis.masking;

import org.jspecify.annotations.NullMarked;
