/**
 * Due process, whoever the party is, an organisation or a person: what rules on notice, reply, appeal and review read of an event. The events
 * themselves are in the packages of those to whom they happen.
 */
@NullMarked
package org.lintel.language.dueprocess;

import org.jspecify.annotations.NullMarked;
