/** Who may do what: users, roles, keys. */
@NullMarked
package org.lintel.application.security;

import org.jspecify.annotations.NullMarked;
