@NullMarked
package org.lintel.decisions.delegate;

import org.jspecify.annotations.NullMarked;
