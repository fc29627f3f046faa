/** Opening what is confidential. */
@NullMarked
package org.lintel.decisions.access;

import org.jspecify.annotations.NullMarked;
