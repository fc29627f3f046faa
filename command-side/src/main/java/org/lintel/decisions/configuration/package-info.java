/** Publishing time limits and calendars. */
@NullMarked
package org.lintel.decisions.configuration;

import org.jspecify.annotations.NullMarked;
