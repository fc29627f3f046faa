/**
 * The MongoDB wire protocol over one durable local file, in this process and on the loopback address only. Nothing here knows what the
 * documents mean.
 */
@NullMarked
package org.lintel.embeddedmongo;

import org.jspecify.annotations.NullMarked;
