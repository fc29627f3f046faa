/** Accreditation of organisations, at the edge. */
@NullMarked
package org.lintel.application.accreditation;

import org.jspecify.annotations.NullMarked;
