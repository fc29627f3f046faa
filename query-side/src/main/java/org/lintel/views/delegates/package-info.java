/** Who is nominated for which accreditation, where each stands, and how many places are taken. */
@NullMarked
package org.lintel.views.delegates;

import org.jspecify.annotations.NullMarked;
