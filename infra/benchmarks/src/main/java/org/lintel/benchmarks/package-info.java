/** Programs that measure a running registry, one command each. */
@NullMarked
package org.lintel.benchmarks;

import org.jspecify.annotations.NullMarked;
