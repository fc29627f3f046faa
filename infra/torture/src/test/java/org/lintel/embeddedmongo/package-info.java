/** A disk that forgets, put beneath the embedded store: its place is not public. */
@NullMarked
package org.lintel.embeddedmongo;

import org.jspecify.annotations.NullMarked;
