/** The registry's own words in the languages it speaks. */
@NullMarked
package org.lintel.views.words;

import org.jspecify.annotations.NullMarked;
