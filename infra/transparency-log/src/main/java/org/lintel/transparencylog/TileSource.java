package org.lintel.transparencylog;

import java.util.Optional;

/** Where tiles come from: a folder, a bundle, a served log. */
@FunctionalInterface
public interface TileSource {

    /** @return its bytes as they are there, not yet looked at; empty where there is no such tile */
    Optional<byte[]> tile(TilePath path);

    /**
     * @return its bytes; of a partial tile whose full one is there instead, the beginning of that (C2SP tlog-tiles lets logs delete the partial one then)
     * @throws LogRefused {@link LogRefused.Reason#TILE_MISSING}, and what reading a full tile says
     */
    default byte[] whatIsIn(TilePath path) {
        return tile(path).or(() -> path.isFull() ? Optional.empty() : tile(path.full()).map(full -> beginning(path, full)))
                .orElseThrow(() -> new LogRefused(LogRefused.Reason.TILE_MISSING, path + " is not there."));
    }

    private static byte[] beginning(TilePath path, byte[] full) {
        return path.level() == TilePath.ENTRIES
                ? EntryBundle.write(EntryBundle.read(TilePath.FULL, full).subList(0, path.width()))
                : new HashTile(HashTile.read(TilePath.FULL, full).hashes().subList(0, path.width())).bytes();
    }
}
