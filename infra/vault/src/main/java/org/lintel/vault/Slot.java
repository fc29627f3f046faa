package org.lintel.vault;

/** Where a record lies in the key file; its body begins {@code bodyAt} bytes after its beginning. */
record Slot(long at, int bodyAt, int length, int generation) {}
