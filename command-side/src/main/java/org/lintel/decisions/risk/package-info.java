/** Decisions of focal points on the risks of taking part. */
@NullMarked
package org.lintel.decisions.risk;

import org.jspecify.annotations.NullMarked;
