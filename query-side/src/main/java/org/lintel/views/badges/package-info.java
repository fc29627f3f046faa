/** Which badges there are, and which of them open the gate. */
@NullMarked
package org.lintel.views.badges;

import org.jspecify.annotations.NullMarked;
