package org.lintel.transparencylog;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Section 2.1 of RFC 6962 written down as it stands there, MTH, PATH and PROOF over lists of entries, and the tiles of C2SP tlog-tiles from it. Slow, and
 * without a line of what it judges.
 */
final class ByDefinition {

    private ByDefinition() {}

    static byte[] mth(List<byte[]> d) {
        int n = d.size();
        if (n == 0) {
            return sha256();
        }
        if (n == 1) {
            return sha256(new byte[]{0}, d.getFirst());
        }
        int k = splitPoint(n);
        return sha256(new byte[]{1}, mth(d.subList(0, k)), mth(d.subList(k, n)));
    }

    static List<byte[]> path(int m, List<byte[]> d) {
        int n = d.size();
        if (n == 1) {
            return List.of();
        }
        int k = splitPoint(n);
        return m < k
                ? followed(path(m, d.subList(0, k)), mth(d.subList(k, n)))
                : followed(path(m - k, d.subList(k, n)), mth(d.subList(0, k)));
    }

    static List<byte[]> proof(int m, List<byte[]> d) {
        return subproof(m, d, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean known) {
        int n = d.size();
        if (m == n) {
            return known ? List.of() : List.of(mth(d));
        }
        int k = splitPoint(n);
        return m <= k
                ? followed(subproof(m, d.subList(0, k), known), mth(d.subList(k, n)))
                : followed(subproof(m - k, d.subList(k, n), false), mth(d.subList(0, k)));
    }

    /** All tiles of hashes and entries that a tree of these entries has. */
    static Map<String, byte[]> tiles(List<byte[]> d) {
        Map<String, byte[]> tiles = new HashMap<>();
        int covered = 1;
        for (int level = 0; covered <= d.size(); level++) {
            int nodes = d.size() / covered;
            for (int first = 0; first < nodes; first += 256) {
                ByteArrayOutputStream tile = new ByteArrayOutputStream();
                int width = Math.min(256, nodes - first);
                for (int i = first; i < first + width; i++) {
                    tile.writeBytes(mth(d.subList(i * covered, (i + 1) * covered)));
                }
                tiles.put("tile/" + level + "/" + name(first / 256, width), tile.toByteArray());
            }
            covered *= 256;
        }
        for (int first = 0; first < d.size(); first += 256) {
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            int width = Math.min(256, d.size() - first);
            for (byte[] entry : d.subList(first, first + width)) {
                bundle.write(entry.length / 256);
                bundle.write(entry.length % 256);
                bundle.writeBytes(entry);
            }
            tiles.put("tile/entries/" + name(first / 256, width), bundle.toByteArray());
        }
        return tiles;
    }

    private static String name(int index, int width) {
        String digits = "%03d".formatted(index % 1000);
        return (index < 1000 ? digits : "x%03d/%s".formatted(index / 1000, digits)) + (width == 256 ? "" : ".p/" + width);
    }

    private static int splitPoint(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> followed(List<byte[]> list, byte[] last) {
        List<byte[]> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException neverInAJdk) {
            throw new IllegalStateException(neverInAJdk);
        }
    }
}
