/** The ports of all views in memory, by the plainest means: filter all, sort all. */
@NullMarked
package org.lintel.views.testing.rows;

import org.jspecify.annotations.NullMarked;
