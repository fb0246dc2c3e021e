/** Code that breaks the rules of the house on purpose. */
@NullMarked
package nl.geland.offender;

import org.jspecify.annotations.NullMarked;
