/**
 * The page shell: layout, words, form fields, tables, charts, paging, errors, language and the municipality's house
 * style. It answers how a page looks and speaks, what a visitor may choose from the menu, and what a wrong or hostile
 * request gets back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity"})
package nl.geland.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
