package org.lintel.views.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lintel.language.Sealed;

/**
 * What persons wrote, for sentences of the registry that repeat it. A view cannot read it: it leaves a place, and whoever shows the sentence opens
 * the value and puts it there. Places are marked by code points that are no characters, which no text of the registry can hold.
 */
public final class Insertions {
    private static final String BEGIN = "\uFDD0";
    private static final String END = "\uFDD1";
    private static final Pattern PLACE = Pattern.compile(BEGIN + "(\\d+)" + END);

    private final List<Sealed<?>> sealed = new ArrayList<>();

    /** @return what stands in the sentence until the value is opened; the same value always has the same place */
    public String placeOf(Sealed<?> value) {
        if (!sealed.contains(value)) {
            sealed.add(value);
        }
        return BEGIN + sealed.indexOf(value) + END;
    }

    /** @return the values, in the order of their numbers */
    public List<Sealed<?>> inOrder() {
        return List.copyOf(sealed);
    }

    /** @return the sentences with each value in its place, as it is opened */
    public static String filled(String sentences, List<Sealed<?>> sealed, Function<Sealed<?>, String> opened) {
        return PLACE.matcher(sentences)
                .replaceAll(place -> Matcher.quoteReplacement(opened.apply(numbered(place, sealed)).strip()));
    }

    private static Sealed<?> numbered(MatchResult place, List<Sealed<?>> sealed) {
        return sealed.get(Integer.parseInt(place.group(1)));
    }
}
