/** Reading what is confidential: who opened what, when, and for what. */
@NullMarked
package org.lintel.language.access;

import org.jspecify.annotations.NullMarked;
