/**
 * The wiring of the application: the command line, the data folder, the database and its migrations. No module of its
 * own; the modules are the packages below it.
 */
@NullMarked
package nl.geland.app;

import org.jspecify.annotations.NullMarked;
