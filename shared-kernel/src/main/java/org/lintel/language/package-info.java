/** The words of the registry: identifiers, events, value objects and closed lists that every other module speaks in. */
@NullMarked
package org.lintel.language;

import org.jspecify.annotations.NullMarked;
