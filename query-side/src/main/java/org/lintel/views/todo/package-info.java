/** What has to be recorded when time has passed. */
@NullMarked
package org.lintel.views.todo;

import org.jspecify.annotations.NullMarked;
