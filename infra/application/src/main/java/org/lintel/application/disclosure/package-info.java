/** What of persons is passed on outside, and what authorities demand. */
@NullMarked
package org.lintel.application.disclosure;

import org.jspecify.annotations.NullMarked;
