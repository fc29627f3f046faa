/** The persons whom organisations nominate, one by one. */
@NullMarked
package org.lintel.application.delegate;

import org.jspecify.annotations.NullMarked;
