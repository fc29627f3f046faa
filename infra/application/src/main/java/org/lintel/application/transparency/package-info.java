/** The registry's transparency log: each event's commitment, the keeper that seals them, and what of it is served. */
@NullMarked
package org.lintel.application.transparency;

import org.jspecify.annotations.NullMarked;
