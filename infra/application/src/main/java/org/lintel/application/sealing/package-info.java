/** Where what persons wrote is sealed on its way in, and opened on its way out. */
@NullMarked
package org.lintel.application.sealing;

import org.jspecify.annotations.NullMarked;
