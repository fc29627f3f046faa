/** What it costs that everything which people write is sealed. */
@NullMarked
package org.lintel.benchmarks.sealing;

import org.jspecify.annotations.NullMarked;
