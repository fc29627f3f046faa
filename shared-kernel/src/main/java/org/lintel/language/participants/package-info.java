/** The dated list of those participants who want to be on it. */
@NullMarked
package org.lintel.language.participants;

import org.jspecify.annotations.NullMarked;
