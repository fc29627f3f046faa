/** The sessions that the registry knows. */
@NullMarked
package org.lintel.views.sessions;

import org.jspecify.annotations.NullMarked;
