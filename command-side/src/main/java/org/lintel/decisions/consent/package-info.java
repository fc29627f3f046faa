/** Decisions on what a person agrees to have passed on. */
@NullMarked
package org.lintel.decisions.consent;

import org.jspecify.annotations.NullMarked;
