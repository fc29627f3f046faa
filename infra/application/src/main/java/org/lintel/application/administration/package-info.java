/** What an administrator sees to. */
@NullMarked
package org.lintel.application.administration;

import org.jspecify.annotations.NullMarked;
