/** What an auditor checks a registry's log with: commands that say whether the history is whole, and where it is not. */
@NullMarked
package org.lintel.auditor;

import org.jspecify.annotations.NullMarked;
