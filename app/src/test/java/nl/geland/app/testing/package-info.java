/**
 * What tests lean on: a real PostgreSQL server, one for all tests of a run, and a database of its own, migrated, for each
 * test class that asks for one.
 */
@NullMarked
package nl.geland.app.testing;

import org.jspecify.annotations.NullMarked;
