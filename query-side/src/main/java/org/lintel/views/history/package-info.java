/** The history of a file in words. */
@NullMarked
package org.lintel.views.history;

import org.jspecify.annotations.NullMarked;
