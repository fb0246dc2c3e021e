/** Tests of the first page and the figures. */
@NullMarked
package nl.geland.app.home;

import org.jspecify.annotations.NullMarked;
