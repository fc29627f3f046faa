/** Decisions: a command and the history it concerns in, events or a refusal out. Pure: time, ids and chance come from outside. */
@NullMarked
package org.lintel.decisions;

import org.jspecify.annotations.NullMarked;
