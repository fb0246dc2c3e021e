/** Studies, over real HTTP and a real database. */
@NullMarked
package nl.geland.app.studies;

import org.jspecify.annotations.NullMarked;
