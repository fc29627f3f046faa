/** Publishing the catalogue of guidelines, and recording what was found from outside of how they are kept. */
@NullMarked
package org.lintel.decisions.guidelines;

import org.jspecify.annotations.NullMarked;
