package org.lintel.application.badge;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.lintel.application.printing.Sheet;
import org.lintel.language.badge.Zone;
import org.lintel.views.words.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A badge to print, two sides of A6: in front the name, the zone and the session; on the reverse the handle as a QR code and in letters. It shows no category,
 * no visibility and nothing else by which one bearer differs from another.
 */
final class BadgeSheet {
    /** Of one module of the code, in tenths of a millimetre: 29 modules are six centimetres. */
    private static final int MODULE = 20;
    private static final int GROUP = 4;

    private final ResourceBundle words;
    private final Sheet sheet;

    private BadgeSheet(Language language) {
        this.words = ResourceBundle.getBundle("badges.badge", language.locale());
        this.sheet = new Sheet(language.code(), word("title"), word("issuer"), "/badges/badge.css");
    }

    /**
     * @param name the one that is to be shown
     * @param session what it is called
     */
    static Document of(String name, Zone zone, String session, String handle, Language language) {
        return new BadgeSheet(language).written(name, zone, session, handle);
    }

    private Document written(String name, Zone zone, String session, String handle) {
        Element front = side("front");
        sheet.put(front, "p", "session", session);
        sheet.put(front, "h1", name);
        sheet.put(front, "p", "zone", word("zone." + zone.name()));
        Element reverse = side("reverse");
        code(reverse, handle);
        sheet.put(reverse, "p", "handle", handle.replaceAll("(.{" + GROUP + "})(?=.)", "$1 "));
        sheet.put(reverse, "p", "note", word("found"));
        return sheet.page();
    }

    private Element side(String style) {
        Element side = sheet.put(sheet.body(), "div");
        side.setAttribute("class", style);
        return side;
    }

    /** Each run of dark modules in a row is one box. */
    private void code(Element into, String handle) {
        ByteMatrix modules = modules(handle);
        Element code = sheet.put(into, "div");
        code.setAttribute("class", "code");
        code.setAttribute("style", "width: " + length(modules.getWidth()) + "; height: " + length(modules.getHeight()));
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int begin = column;
                while (column < modules.getWidth() && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > begin) {
                    sheet.put(code, "div").setAttribute("style", "left: " + length(begin) + "; top: " + length(row) + "; width: "
                            + length(column - begin) + "; height: " + length(1));
                }
                column++;
            }
        }
    }

    private static ByteMatrix modules(String handle) {
        try {
            return Encoder.encode(handle, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1")).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalStateException("A handle fits a small code.", tooLong);
        }
    }

    private static String length(int count) {
        return String.format(Locale.ROOT, "%.1fmm", count * MODULE / 10.0);
    }

    private String word(String key) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(new Object[0]);
    }
}
