/** Erasing what files hold of persons. */
@NullMarked
package org.lintel.application.erasure;

import org.jspecify.annotations.NullMarked;
