/** Two registries, called in turn, and what the one costs beside the other. */
@NullMarked
package org.lintel.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
