/** A replica set that is not there: one address that behaves like the primary, whichever member that is at the moment. */
@NullMarked
package org.lintel.torture.replicaset;

import org.jspecify.annotations.NullMarked;
