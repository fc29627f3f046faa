@NullMarked
package org.lintel.torture.oracle;

import org.jspecify.annotations.NullMarked;
