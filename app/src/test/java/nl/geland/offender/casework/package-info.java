/** A module that another reaches for against the arrows. */
@NullMarked
package nl.geland.offender.casework;

import org.jspecify.annotations.NullMarked;
