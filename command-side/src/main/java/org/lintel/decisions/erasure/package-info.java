/** Erasing what a file holds of persons. */
@NullMarked
package org.lintel.decisions.erasure;

import org.jspecify.annotations.NullMarked;
