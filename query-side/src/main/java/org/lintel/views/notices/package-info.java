/** What a party is told: the notices in its inbox. */
@NullMarked
package org.lintel.views.notices;

import org.jspecify.annotations.NullMarked;
