/** Tests of sealing and opening. */
@NullMarked
package org.lintel.application.sealing;

import org.jspecify.annotations.NullMarked;
