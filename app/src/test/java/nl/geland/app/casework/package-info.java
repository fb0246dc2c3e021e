/** Tests of the working day: people, phases, attention. */
@NullMarked
package nl.geland.app.casework;

import org.jspecify.annotations.NullMarked;
