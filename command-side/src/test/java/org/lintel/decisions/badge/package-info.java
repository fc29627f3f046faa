@NullMarked
package org.lintel.decisions.badge;

import org.jspecify.annotations.NullMarked;
