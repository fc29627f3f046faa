/** Decisions on passing on data of persons, and on what authorities demand. */
@NullMarked
package org.lintel.decisions.disclosure;

import org.jspecify.annotations.NullMarked;
