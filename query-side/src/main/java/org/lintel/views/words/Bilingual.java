package org.lintel.views.words;

import java.util.function.Function;

/** A text in each {@link Language}. It may repeat what persons wrote, so it prints nothing of itself. */
public record Bilingual(String en, String fr) {
    public static Bilingual of(Function<Language, String> text) {
        return new Bilingual(text.apply(Language.EN), text.apply(Language.FR));
    }

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
        };
    }

    @Override
    public String toString() {
        return "Bilingual[]";
    }
}
