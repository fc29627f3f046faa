package org.lintel.views.compliance;

import java.util.List;

import org.lintel.language.TextValue;

/**
 * A sentence of evidence with what is filled in.
 *
 * @param named moments and numbers, in the order of the sentence's places
 */
public record Grounds(Why why, List<Object> named) implements TextValue {
    public Grounds {
        named = List.copyOf(named);
    }

    /** @return the whole sentence in English, moments in ISO 8601: as the API and files give it */
    @Override
    public String value() {
        String sentence = why.english();
        for (int place = 0; place < named.size(); place++) {
            sentence = sentence.replace("{" + place + "}", named.get(place).toString());
        }
        return sentence;
    }
}
