/** The gate and the public pages behind it, over a real database and real HTTP. */
@NullMarked
package nl.geland.app.disclosure;

import org.jspecify.annotations.NullMarked;
