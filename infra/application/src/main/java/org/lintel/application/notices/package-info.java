/** What a party is told: its inbox in the registry, and the letters in words. */
@NullMarked
package org.lintel.application.notices;

import org.jspecify.annotations.NullMarked;
