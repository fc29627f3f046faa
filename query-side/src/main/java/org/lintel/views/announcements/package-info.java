/** The view of announcements: which notices a party still has to be told of. */
@NullMarked
package org.lintel.views.announcements;

import org.jspecify.annotations.NullMarked;
