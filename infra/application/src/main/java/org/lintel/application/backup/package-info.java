/** Moving a registry: its whole history to a file and back. */
@NullMarked
package org.lintel.application.backup;

import org.jspecify.annotations.NullMarked;
