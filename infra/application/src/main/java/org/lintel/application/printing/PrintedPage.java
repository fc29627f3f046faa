package org.lintel.application.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.w3c.dom.Document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/**
 * A page of nodes as a PDF: tagged for screen readers (PDF/UA, ISO 14289-1), its font within. Nothing is loaded while it is made but that font,
 * from the program itself.
 */
public final class PrintedPage {
    private static final String FONT = "DejaVu";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    /** Stands for a character that the font lacks. */
    private static final String BOX = "\u25a1";

    static {
        // The renderer's log repeats what it lays out.
        XRLog.setLoggingEnabled(false);
        OwnFont.insteadOfTheMachines();
    }

    private PrintedPage() {}

    /** @param page whatever anybody wrote is a text node in it */
    public static byte[] of(Document page) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder renderer = new PdfRendererBuilder().withW3cDocument(page, null).toStream(pdf);
        renderer.usePdfUaAccessibility(true).withProducer("Lintel");
        font(renderer, OwnFont.REGULAR, REGULAR);
        font(renderer, OwnFont.BOLD, BOLD);
        renderer.useReplacementText(BOX);
        renderer.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        renderer.useUnicodeBidiReorderer(new ICUBidiReorderer());
        renderer.defaultTextDirection(TextDirection.LTR);
        for (ExternalResourceControlPriority always : ExternalResourceControlPriority.values()) {
            renderer.useExternalResourceAccessControl((_, _) -> false, always);
        }
        try {
            renderer.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder renderer, String file, int weight) {
        renderer.useFont(() -> OwnFont.open(file), FONT, weight, FontStyle.NORMAL, true);
    }
}
