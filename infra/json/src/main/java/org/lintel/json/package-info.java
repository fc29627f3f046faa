/**
 * The registry's words as JSON, written the same by the registry and by who replays its history without it: events as they are stored, in every version that
 * there was, catalogues of guidelines, and the answers that auditors compare.
 */
@NullMarked
package org.lintel.json;

import org.jspecify.annotations.NullMarked;
