/** Which region of the world a country counts to. */
@NullMarked
package org.lintel.application.regions;

import org.jspecify.annotations.NullMarked;
