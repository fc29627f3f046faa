/** The page of a nominated person: by a one-time link, without an account. */
@NullMarked
package org.lintel.application.own;

import org.jspecify.annotations.NullMarked;
