/** Sessions of the Assembly, at the edge. */
@NullMarked
package org.lintel.application.session;

import org.jspecify.annotations.NullMarked;
