/** Convening a session of the Assembly. */
@NullMarked
package org.lintel.decisions.session;

import org.jspecify.annotations.NullMarked;
