@NullMarked
package org.lintel.application.announcements;

import org.jspecify.annotations.NullMarked;
