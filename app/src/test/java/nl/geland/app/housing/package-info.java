@NullMarked
package nl.geland.app.housing;

import org.jspecify.annotations.NullMarked;
