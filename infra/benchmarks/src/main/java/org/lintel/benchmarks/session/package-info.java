/** What a session's commands cost when many act at once. */
@NullMarked
package org.lintel.benchmarks.session;

import org.jspecify.annotations.NullMarked;
