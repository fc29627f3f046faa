/** Who may read what is confidential, and who opened what, when, and for what. */
@NullMarked
package org.lintel.language.access;

import org.jspecify.annotations.NullMarked;
