/** The controls a second time, as plainly as can be: loops over the list of events, written from the domain. Nothing here may use the views. */
@NullMarked
package org.lintel.views.naive;

import org.jspecify.annotations.NullMarked;
