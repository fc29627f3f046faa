/** Keys apart from the data: one keyset per subject, session and retention class; sealing, opening, erasing. Knows no domain. */
@NullMarked
package org.lintel.vault;

import org.jspecify.annotations.NullMarked;
