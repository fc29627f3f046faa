package org.lintel.language;

/** A value object of one text: written as that text wherever it is stored or sent. */
public interface TextValue {
    /** @return the text, never null */
    String value();
}
