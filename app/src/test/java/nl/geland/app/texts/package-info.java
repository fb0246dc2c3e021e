/** Texts of talks: real files, hostile files, and how many names are found before a person looks. */
@NullMarked
package nl.geland.app.texts;

import org.jspecify.annotations.NullMarked;
