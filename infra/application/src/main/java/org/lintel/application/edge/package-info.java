/** What every call has in common: strict bodies, problems, opaque tokens, repeatable commands. */
@NullMarked
package org.lintel.application.edge;

import org.jspecify.annotations.NullMarked;
