package org.lintel.embeddedmongo;

/**
 * What {@link EmbeddedMongo#compact} has gained.
 *
 * @param bytesBefore size of the file before
 * @param bytesAfter size of the file now
 */
public record Compacted(long bytesBefore, long bytesAfter) {}
