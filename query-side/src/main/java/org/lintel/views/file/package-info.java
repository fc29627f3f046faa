/** One accreditation file as it stands, and as it stood. */
@NullMarked
package org.lintel.views.file;

import org.jspecify.annotations.NullMarked;
