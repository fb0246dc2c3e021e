/** Tests of scenario files, the command and the sample of the article. */
@NullMarked
package nl.geland.app.simulation;

import org.jspecify.annotations.NullMarked;
