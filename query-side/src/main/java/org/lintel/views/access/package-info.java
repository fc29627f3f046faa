/** Who works on which file, and who opened one exceptionally, for whoever reviews it. */
@NullMarked
package org.lintel.views.access;

import org.jspecify.annotations.NullMarked;
