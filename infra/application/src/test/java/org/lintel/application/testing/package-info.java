/** A whole registry for tests: started on a free port over a temporary folder, called over HTTP as its users call it. */
@NullMarked
package org.lintel.application.testing;

import org.jspecify.annotations.NullMarked;
