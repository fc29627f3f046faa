/** The badges of delegates, from the officer's desk to the gate. */
@NullMarked
package org.lintel.application.badge;

import org.jspecify.annotations.NullMarked;
