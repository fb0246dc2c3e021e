/** How fast it is, measured beside a peer in the same run. */
@NullMarked
package nl.geland.benchmarks;

import org.jspecify.annotations.NullMarked;
