/** A session of the Assembly: its dates, request window and quotas. */
@NullMarked
package org.lintel.language.session;

import org.jspecify.annotations.NullMarked;
