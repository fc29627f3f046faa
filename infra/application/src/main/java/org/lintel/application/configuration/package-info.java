/** Publishing and reading the versions of time limits and calendars. */
@NullMarked
package org.lintel.application.configuration;

import org.jspecify.annotations.NullMarked;
