/** Opening what is confidential: by whom a file is assigned to, or exceptionally, for a reason that another person reviews. */
@NullMarked
package org.lintel.decisions.access;

import org.jspecify.annotations.NullMarked;
