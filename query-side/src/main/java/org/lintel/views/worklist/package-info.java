/** What waits for whom, soonest first. */
@NullMarked
package org.lintel.views.worklist;

import org.jspecify.annotations.NullMarked;
