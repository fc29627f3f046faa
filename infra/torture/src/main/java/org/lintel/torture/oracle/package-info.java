/** Judges what is left after a torture by the raw documents and the journals alone: nothing of the engine is used here. */
@NullMarked
package org.lintel.torture.oracle;

import org.jspecify.annotations.NullMarked;
