/** Telling a party by e-mail that there is a message for it in the registry, and nothing of what the message says. */
@NullMarked
package org.lintel.application.announcements;

import org.jspecify.annotations.NullMarked;
