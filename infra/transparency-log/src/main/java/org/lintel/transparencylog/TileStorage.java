package org.lintel.transparencylog;

import java.util.Map;
import java.util.Optional;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * Where a sealer keeps tiles and the newest checkpoint. Everything refuses with {@link Reason#STORAGE_FAILED} when it cannot be done; what was asked for may
 * have happened then, or a part of it, and may be asked for again.
 */
public interface TileStorage extends TileSource, AutoCloseable {

    /** Each whole or not at all, in the place of what was there; durable, all of them, when this returns. */
    void write(Map<TilePath, byte[]> tiles);

    /** Like {@link #write}, beside the tiles that are there, which stay as they are. */
    void writeBeside(Map<TilePath, byte[]> tiles);

    /** @return the tiles that were written beside */
    TileSource beside();

    /** Removes what was written beside. */
    void dropBeside();

    /**
     * Puts what was written beside in the place of all tiles: those that are served are whole before and after, whenever the machine stops. Where that was done
     * already it does nothing.
     */
    void putBesideInPlace();

    /** Removes partial tiles in the place of this full one. */
    void dropPartialsOf(TilePath full);

    /** Removes every tile that has more than a tree of this size has. */
    void dropBeyond(long size);

    /** @return the checkpoint that was published last */
    Optional<byte[]> checkpoint();

    /** Durable when this returns. */
    void publish(byte[] checkpoint);

    @Override
    void close();
}
