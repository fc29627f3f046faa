/** What was asked to be erased, what was erased, and what is due to be next. */
@NullMarked
package org.lintel.views.erasures;

import org.jspecify.annotations.NullMarked;
