/** Random samples of decisions: how they are drawn, what auditors find in them, and whose reasons are opened. */
@NullMarked
package org.lintel.language.audit;

import org.jspecify.annotations.NullMarked;
