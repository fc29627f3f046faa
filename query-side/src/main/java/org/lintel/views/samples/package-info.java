/** The samples of decisions that auditors drew, what they found, and what is still to be done. */
@NullMarked
package org.lintel.views.samples;

import org.jspecify.annotations.NullMarked;
