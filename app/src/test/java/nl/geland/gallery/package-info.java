/** A page with every part of the shell, to look at and to test; never part of the application. */
@NullMarked
package nl.geland.gallery;

import org.jspecify.annotations.NullMarked;
