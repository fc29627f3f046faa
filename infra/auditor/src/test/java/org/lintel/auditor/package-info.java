@NullMarked
package org.lintel.auditor;

import org.jspecify.annotations.NullMarked;
