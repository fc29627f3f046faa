/** Reading what is confidential, and who did. */
@NullMarked
package org.lintel.application.access;

import org.jspecify.annotations.NullMarked;
