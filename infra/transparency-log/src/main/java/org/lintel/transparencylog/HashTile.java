package org.lintel.transparencylog;

import java.util.List;
import java.util.stream.IntStream;

import org.lintel.transparencylog.LogRefused.Reason;

/** Up to 256 hashes beside each other, as they are stored and served: one after the other, 32 bytes each. */
public record HashTile(List<Hash> hashes) {

    public HashTile {
        hashes = List.copyOf(hashes);
    }

    /**
     * @param width how many hashes its path says that it has
     * @throws LogRefused {@link Reason#TILE_LENGTH}
     */
    public static HashTile read(int width, byte[] bytes) {
        if (bytes.length != width * Hash.BYTES) {
            throw new LogRefused(Reason.TILE_LENGTH,
                    "A tile of " + width + " hashes has " + width * Hash.BYTES + " bytes, not " + bytes.length + ".");
        }
        return new HashTile(IntStream.range(0, width).mapToObj(place -> Hash.at(bytes, place * Hash.BYTES)).toList());
    }

    public byte[] bytes() {
        byte[] bytes = new byte[hashes.size() * Hash.BYTES];
        for (int place = 0; place < hashes.size(); place++) {
            hashes.get(place).writeTo(bytes, place * Hash.BYTES);
        }
        return bytes;
    }

    /** @return the hash over 2^height of the tile's hashes, the index-th such group from the left, which the tile has whole */
    Hash complete(int height, long index) {
        return new LeafRange(index << height, index + 1 << height).hash((up, at) -> up == 0
                ? hashes.get((int) at)
                : Hash.ofNode(complete(up - 1, 2 * at), complete(up - 1, 2 * at + 1)));
    }
}
