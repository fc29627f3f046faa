/** How the pieces are put together: event store, views, execution of commands. */
@NullMarked
package org.lintel.application.wiring;

import org.jspecify.annotations.NullMarked;
