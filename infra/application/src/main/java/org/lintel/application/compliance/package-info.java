/** The Bureau's compliance views, at the edge. */
@NullMarked
package org.lintel.application.compliance;

import org.jspecify.annotations.NullMarked;
