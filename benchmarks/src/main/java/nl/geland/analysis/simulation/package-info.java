/** Speed of what is not public: in the package of what it measures. */
@NullMarked
package nl.geland.analysis.simulation;

import org.jspecify.annotations.NullMarked;
