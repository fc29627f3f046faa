/** Time limits that the institution missed, and why. */
@NullMarked
package org.lintel.views.missed;

import org.jspecify.annotations.NullMarked;
