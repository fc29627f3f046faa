/** An organisation's accreditation for a session: one file per command, one per rule, and the state that both read. */
@NullMarked
package org.lintel.decisions.accreditation;

import org.jspecify.annotations.NullMarked;
