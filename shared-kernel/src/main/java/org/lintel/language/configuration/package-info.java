/** The time limits and calendars that cases are judged by, as versions with a reference to the decision behind each. */
@NullMarked
package org.lintel.language.configuration;

import org.jspecify.annotations.NullMarked;
