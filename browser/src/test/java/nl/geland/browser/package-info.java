/** Walks through the real application, on a real server and a real database, in a real browser. */
@NullMarked
package nl.geland.browser;

import org.jspecify.annotations.NullMarked;
