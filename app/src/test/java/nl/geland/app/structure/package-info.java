/** The rules of the house as tests, each with an offender that shows that it bites. */
@NullMarked
package nl.geland.app.structure;

import org.jspecify.annotations.NullMarked;
