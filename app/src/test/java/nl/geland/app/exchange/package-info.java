/** Files in and out, put to the test. */
@org.jspecify.annotations.NullMarked
package nl.geland.app.exchange;
