@NullMarked
package nl.geland.app.coding;

import org.jspecify.annotations.NullMarked;
