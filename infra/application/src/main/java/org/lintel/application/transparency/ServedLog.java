package org.lintel.application.transparency;

import java.util.Optional;

import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.CheckpointFile;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.LogRefused.Reason;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TilePath;
import org.lintel.transparencylog.TileSource;

/** What of the log's files may be read: a checkpoint, and tiles within its tree only, or they would tell how the tree has grown since. */
final class ServedLog {
    private final CheckpointFile checkpoint;
    private final TileSource tiles;

    private ServedLog(CheckpointFile checkpoint, TileSource tiles) {
        this.checkpoint = checkpoint;
        this.tiles = tiles;
    }

    static ServedLog toEverybody(LogFiles files) {
        return new ServedLog(files.hourly(), FileTileStorage.reading(files.tiles()));
    }

    static ServedLog toAuditors(LogFiles files) {
        return new ServedLog(files.newest(), FileTileStorage.reading(files.tiles()));
    }

    /** @return empty until the log has begun */
    Optional<byte[]> checkpoint() {
        return checkpoint.read();
    }

    /** @return empty for what is no tile, is beyond the checkpoint, or was never one of its tree's and of those before it */
    Optional<byte[]> tile(String path) {
        try {
            TilePath tile = TilePath.parse(path);
            return checkpoint().filter(signed -> tile.isWithin(Checkpoint.parse(SignedNote.parse(signed).text()).size()))
                    .map(within -> tiles.whatIsIn(tile));
        } catch (LogRefused refused) {
            if (refused.reason() == Reason.TILE_PATH || refused.reason() == Reason.TILE_MISSING) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
