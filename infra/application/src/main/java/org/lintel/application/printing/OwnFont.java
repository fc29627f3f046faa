package org.lintel.application.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The font of what is printed, DejaVu Sans, which has Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian letters. The PDF library is
 * given it for every font that it asks for by name: otherwise it would look through the machine's fonts, and write down what it found
 * in the home folder.
 */
final class OwnFont implements FontMapper {
    static final String REGULAR = "DejaVuSans.ttf";
    static final String BOLD = "DejaVuSans-Bold.ttf";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private final TrueTypeFont font;

    private OwnFont(TrueTypeFont font) {
        this.font = font;
    }

    static void insteadOfTheMachines() {
        try {
            FontMappers.set(new OwnFont(new TTFParser().parse(new RandomAccessReadBuffer(open(REGULAR)))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param file {@link #REGULAR} or {@link #BOLD} */
    static InputStream open(String file) {
        return Objects.requireNonNull(OwnFont.class.getResourceAsStream(FOLDER + file), file);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor described) {
        return new FontMapping<>(font, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor described) {
        return new FontMapping<>(font, false);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor described, PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, font, false);
    }
}
