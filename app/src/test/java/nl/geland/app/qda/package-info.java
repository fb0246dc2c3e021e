@NullMarked
package nl.geland.app.qda;

import org.jspecify.annotations.NullMarked;
