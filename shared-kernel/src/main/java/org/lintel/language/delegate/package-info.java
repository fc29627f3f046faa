/** What happens to one person whom an organisation nominated for a session. */
@NullMarked
package org.lintel.language.delegate;

import org.jspecify.annotations.NullMarked;
