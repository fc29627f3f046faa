/** What a person agrees to have passed on, to whom, and until they take it back. */
@NullMarked
package org.lintel.language.consent;

import org.jspecify.annotations.NullMarked;
