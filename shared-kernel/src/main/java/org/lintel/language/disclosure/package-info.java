/** What of persons was passed on outside, to whom and why, and what authorities demanded. */
@NullMarked
package org.lintel.language.disclosure;

import org.jspecify.annotations.NullMarked;
