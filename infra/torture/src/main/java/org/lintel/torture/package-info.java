/** Processes that append while they are killed and their network fails, and the program that torments them. */
@NullMarked
package org.lintel.torture;

import org.jspecify.annotations.NullMarked;
