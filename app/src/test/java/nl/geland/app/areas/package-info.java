/** The neighbourhoods, over real HTTP and a real database. */
@NullMarked
package nl.geland.app.areas;

import org.jspecify.annotations.NullMarked;
