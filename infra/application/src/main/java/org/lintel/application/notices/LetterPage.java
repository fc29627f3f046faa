package org.lintel.application.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.lintel.views.notices.Notice;
import org.lintel.views.words.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A notice laid out as a letter in XHTML. It is built as a tree of nodes, and whatever anybody wrote is a text node in it, so that no
 * words can become markup, a style or an address.
 */
final class LetterPage {
    private static final String STYLE = style();

    private final Document page = empty();

    private LetterPage() {}

    static Document of(Notice notice, Letters letters, Language language) {
        return new LetterPage().written(notice, letters, language);
    }

    private Document written(Notice notice, Letters letters, Language language) {
        Element html = page.createElement("html");
        html.setAttribute("lang", language.code());
        page.appendChild(html);

        Element head = put(html, "head");
        put(head, "title", letters.subject(notice));
        meta(head, "author", letters.sender().getFirst());
        meta(head, "description", letters.subject(notice));
        put(head, "style", STYLE);

        Element body = put(html, "body");
        put(body, "div", "reference", letters.reference(notice));
        Element sender = put(body, "div");
        sender.setAttribute("class", "sender");
        put(sender, "p", "first", letters.sender().getFirst());
        letters.sender().stream().skip(1).forEach(line -> put(sender, "p", line));
        put(body, "p", "addressee", letters.address(notice));
        put(body, "p", "date", letters.date(notice));
        put(body, "h1", letters.subject(notice));
        List<String> paragraphs = letters.paragraphs(notice);
        paragraphs.forEach(paragraph -> put(body, "p", paragraph));
        put(body, "p", "signature", letters.signature(notice));
        return page;
    }

    private Element put(Element into, String tag) {
        Element element = page.createElement(tag);
        into.appendChild(element);
        return element;
    }

    private Element put(Element into, String tag, String text) {
        Element element = put(into, tag);
        element.appendChild(page.createTextNode(text));
        return element;
    }

    private void put(Element into, String tag, String style, String text) {
        put(into, tag, text).setAttribute("class", style);
    }

    private void meta(Element head, String name, String content) {
        Element meta = put(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException unreachable) {
            throw new IllegalStateException("The JDK makes no document.", unreachable);
        }
    }

    private static String style() {
        try (InputStream css = LetterPage.class.getResourceAsStream("/letters/letter.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
