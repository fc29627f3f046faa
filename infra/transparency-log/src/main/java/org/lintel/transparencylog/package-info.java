/**
 * A transparency log: the Merkle tree of RFC 6962, and signed notes, checkpoints, tiles, cosignatures, proofs and trust policies as C2SP
 * (c2sp.org) writes them, byte for byte. On the JDK alone; it knows no domain.
 *
 * <p>Whoever keeps a log starts with {@link org.lintel.transparencylog.SignerKey} and {@link org.lintel.transparencylog.Frontier}; whoever checks one,
 * with {@link org.lintel.transparencylog.TrustPolicy}. Whatever does not verify, or is not written exactly as specified, is refused with a
 * {@link org.lintel.transparencylog.LogRefused}, which names the reason: nothing here answers "no" in a way that can be overlooked.
 */
@NullMarked
package org.lintel.transparencylog;

import org.jspecify.annotations.NullMarked;
