package org.lintel.application.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** A picture of a page in its commonest colours only: a page has few, and the shades at the edges of its letters. */
final class SmallPng {
    private static final int COLOURS = 32;

    private SmallPng() {}

    /**
     * @param png as taken
     * @return the same picture, smaller; the same bytes for the same picture
     */
    static byte[] of(byte[] png) throws IOException {
        BufferedImage taken = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = taken.getRGB(0, 0, taken.getWidth(), taken.getHeight(), null, 0, taken.getWidth());
        Map<Integer, Long> counts = IntStream.of(pixels).boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int[] colours = commonest(counts);
        // Set one by one: drawing into a palette dithers, which costs more than the palette saves.
        Map<Integer, Integer> places = counts.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), each -> nearest(colours, each)));
        BufferedImage small = new BufferedImage(taken.getWidth(), taken.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(Byte.SIZE, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE));
        small.getRaster().setPixels(0, 0, taken.getWidth(), taken.getHeight(), IntStream.of(pixels).map(places::get).toArray());
        return written(small);
    }

    private static int[] commonest(Map<Integer, Long> counts) {
        Comparator<Map.Entry<Integer, Long>> rarest = Map.Entry.comparingByValue();
        return counts.entrySet().stream().sorted(rarest.reversed().thenComparing(Map.Entry.comparingByKey())).limit(COLOURS)
                .mapToInt(Map.Entry::getKey).toArray();
    }

    private static int nearest(int[] colours, int sought) {
        return IntStream.range(0, colours.length).boxed().min(Comparator.comparingInt(place -> distance(colours[place], sought)))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16).map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff)).map(part -> part * part).sum();
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var target = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture, null, null), smallest);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
