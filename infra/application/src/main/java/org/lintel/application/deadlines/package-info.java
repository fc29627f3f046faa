/** What the registry does when time has passed, and the demonstration's clock. */
@NullMarked
package org.lintel.application.deadlines;

import org.jspecify.annotations.NullMarked;
