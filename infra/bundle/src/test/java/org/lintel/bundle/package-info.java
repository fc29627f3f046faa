@NullMarked
package org.lintel.bundle;

import org.jspecify.annotations.NullMarked;
