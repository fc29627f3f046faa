/**
 * An Axon Framework 5 event storage engine and token store on MongoDB: one document per commit, dynamic consistency
 * boundaries, and nothing that needs transactions, sessions or change streams. It knows no domain.
 *
 * <p>Start with {@link org.lintel.eventstore.MongoEventStorageEngine}; auditors, backup and replay read through
 * {@link org.lintel.eventstore.CommitHistory}.
 */
@NullMarked
package org.lintel.eventstore;

import org.jspecify.annotations.NullMarked;
