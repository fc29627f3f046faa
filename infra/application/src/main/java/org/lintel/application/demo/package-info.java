/** A synthetic session, played through the registry's own HTTP API. */
@NullMarked
package org.lintel.application.demo;

import org.jspecify.annotations.NullMarked;
