@NullMarked
package org.lintel.torture;

import org.jspecify.annotations.NullMarked;
