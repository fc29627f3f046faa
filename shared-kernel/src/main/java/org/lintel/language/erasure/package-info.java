/** Erasing what persons wrote, for good, while the history stays whole. */
@NullMarked
package org.lintel.language.erasure;

import org.jspecify.annotations.NullMarked;
