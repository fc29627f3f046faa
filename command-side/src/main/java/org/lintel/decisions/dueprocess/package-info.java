/** Due process, whoever the party is: the rules on notice, reply, four eyes, review and appeal that organisations and delegates share. */
@NullMarked
package org.lintel.decisions.dueprocess;

import org.jspecify.annotations.NullMarked;
