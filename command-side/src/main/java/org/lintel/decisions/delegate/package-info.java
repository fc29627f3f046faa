/** Decisions on the persons whom organisations nominate. */
@NullMarked
package org.lintel.decisions.delegate;

import org.jspecify.annotations.NullMarked;
