/** How focal points see who is at risk, and assess it. */
@NullMarked
package org.lintel.application.risk;

import org.jspecify.annotations.NullMarked;
