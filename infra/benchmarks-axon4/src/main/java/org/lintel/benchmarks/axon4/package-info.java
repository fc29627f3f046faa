/** What is measured in a process without Axon 5, and the way of measuring that all share. */
@NullMarked
package org.lintel.benchmarks.axon4;

import org.jspecify.annotations.NullMarked;
