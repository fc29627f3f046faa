/** What is printed: pages of nodes as PDF. */
@NullMarked
package org.lintel.application.printing;

import org.jspecify.annotations.NullMarked;
