/** Documents that are generated from the sources, so that they cannot say what is not there. */
@NullMarked
package org.lintel.application.documents;

import org.jspecify.annotations.NullMarked;
