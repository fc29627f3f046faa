/** The catalogue of guidelines, as versions with a reference to the decision behind each. */
@NullMarked
package org.lintel.language.guidelines;

import org.jspecify.annotations.NullMarked;
