/** How focal points assess the risks of taking part. Nothing here names a delegate, not even by their id. */
@NullMarked
package org.lintel.language.risk;

import org.jspecify.annotations.NullMarked;
