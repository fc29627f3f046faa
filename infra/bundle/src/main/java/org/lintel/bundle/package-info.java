/**
 * The bundle: a history as a file that proves itself, written by the registry and read by the auditor's program. {@code docs/bundle.md} says of every byte what
 * it is; what is written in any other way is refused. {@link org.lintel.bundle.BundleWriter} writes one, {@link org.lintel.bundle.Bundle} reads it.
 */
@NullMarked
package org.lintel.bundle;

import org.jspecify.annotations.NullMarked;
