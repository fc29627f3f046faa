/** Are the guidelines kept, since when not, and on what evidence? */
@NullMarked
package org.lintel.views.compliance;

import org.jspecify.annotations.NullMarked;
