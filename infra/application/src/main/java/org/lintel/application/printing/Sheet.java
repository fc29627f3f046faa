package org.lintel.application.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What is to be printed, in XHTML. It is built as a tree of nodes, and whatever anybody wrote is a text node in it, so that no words can become
 * markup, a style or an address.
 */
public final class Sheet {
    private final Document page = empty();
    private final Element body;

    /**
     * @param title names nobody: programs show it
     * @param style the address of its style, among what comes with the program
     */
    public Sheet(String language, String title, String author, String style) {
        Element html = page.createElement("html");
        html.setAttribute("lang", language);
        page.appendChild(html);
        Element head = put(html, "head");
        put(head, "title", title);
        meta(head, "author", author);
        meta(head, "description", title);
        put(head, "style", read(style));
        this.body = put(html, "body");
    }

    public Element body() {
        return body;
    }

    public Document page() {
        return page;
    }

    public Element put(Element into, String tag) {
        Element element = page.createElement(tag);
        into.appendChild(element);
        return element;
    }

    public Element put(Element into, String tag, String text) {
        Element element = put(into, tag);
        element.appendChild(page.createTextNode(text));
        return element;
    }

    /** @param style the class by which its style is found */
    public void put(Element into, String tag, String style, String text) {
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

    private static String read(String style) {
        try (InputStream css = Sheet.class.getResourceAsStream(style)) {
            return new String(Objects.requireNonNull(css, style).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
