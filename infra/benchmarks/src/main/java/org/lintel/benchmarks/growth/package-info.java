/** What the registry's calls cost with few and with many events recorded. */
@NullMarked
package org.lintel.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
