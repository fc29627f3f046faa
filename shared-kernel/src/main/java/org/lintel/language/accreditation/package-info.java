/** An organisation's accreditation for a session: what can happen to it, and the closed lists that bind who decides. */
@NullMarked
package org.lintel.language.accreditation;

import org.jspecify.annotations.NullMarked;
