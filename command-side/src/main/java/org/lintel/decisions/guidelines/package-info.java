/** Publishing the catalogue of guidelines. */
@NullMarked
package org.lintel.decisions.guidelines;

import org.jspecify.annotations.NullMarked;
