package org.lintel.application.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/**
 * A printed badge in somebody's hand.
 *
 * @param text of both sides
 * @param scanned what a scanner reads from the code on the reverse
 */
record PrintedBadge(String text, String scanned) {
    private static final int REVERSE = 1;
    private static final int DOTS_PER_INCH = 150;

    static PrintedBadge of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage paper = new PDFRenderer(document).renderImageWithDPI(REVERSE, DOTS_PER_INCH, ImageType.RGB);
            return new PrintedBadge(new PDFTextStripper().getText(document), scan(paper));
        } catch (IOException noPdf) {
            throw new UncheckedIOException(noPdf);
        }
    }

    private static String scan(BufferedImage paper) {
        int wide = paper.getWidth();
        int high = paper.getHeight();
        int[] dots = paper.getRGB(0, 0, wide, high, null, 0, wide);
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, dots)))).getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("No scanner reads this code.", unreadable);
        }
    }
}
