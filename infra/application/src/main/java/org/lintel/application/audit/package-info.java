/** What auditors read. */
@NullMarked
package org.lintel.application.audit;

import org.jspecify.annotations.NullMarked;
