/**
 * The views' ports on MongoDB, with simple operations only: find with filter, sort and limit, guarded replace, insert, indexes, drop.
 * Whoever opens a collection calls {@code createIndexes()} once; every query is one range of one index.
 */
@NullMarked
package org.lintel.readmodels;

import org.jspecify.annotations.NullMarked;
