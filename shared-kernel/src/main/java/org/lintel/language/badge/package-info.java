/** The credential by which a delegate passes the gate of one session. */
@NullMarked
package org.lintel.language.badge;

import org.jspecify.annotations.NullMarked;
