/** Decisions on the list of participants. */
@NullMarked
package org.lintel.decisions.participants;

import org.jspecify.annotations.NullMarked;
