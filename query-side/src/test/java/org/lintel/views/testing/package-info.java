/** What the tests of all views, and of their ports, begin with. */
@NullMarked
package org.lintel.views.testing;

import org.jspecify.annotations.NullMarked;
