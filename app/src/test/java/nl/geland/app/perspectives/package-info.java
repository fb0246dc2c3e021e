/** The desk, over real HTTP and a real database. */
@NullMarked
package nl.geland.app.perspectives;

import org.jspecify.annotations.NullMarked;
