/** Nominations that come as a file of comma-separated values. */
@NullMarked
package org.lintel.application.nominations;

import org.jspecify.annotations.NullMarked;
