/** Decisions on the badges of delegates. */
@NullMarked
package org.lintel.decisions.badge;

import org.jspecify.annotations.NullMarked;
