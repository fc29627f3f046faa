/** Samples of decisions: drawing one, saying what was found in it, and opening reasons by two persons. */
@NullMarked
package org.lintel.decisions.audit;

import org.jspecify.annotations.NullMarked;
