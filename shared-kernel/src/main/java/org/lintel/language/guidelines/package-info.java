/** The catalogue of guidelines, as versions with a reference to the decision behind each, and what was found from outside of how they are kept. */
@NullMarked
package org.lintel.language.guidelines;

import org.jspecify.annotations.NullMarked;
