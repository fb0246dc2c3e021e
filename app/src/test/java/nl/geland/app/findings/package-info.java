/** Voices laid beside each other, findings, quotes and reports. */
@NullMarked
package nl.geland.app.findings;

import org.jspecify.annotations.NullMarked;
