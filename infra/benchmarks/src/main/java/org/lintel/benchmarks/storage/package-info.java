/** How fast the event store is, each time beside what the same server does without it, in the same run. */
@NullMarked
package org.lintel.benchmarks.storage;

import org.jspecify.annotations.NullMarked;
