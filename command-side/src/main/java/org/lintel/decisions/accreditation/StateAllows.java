package org.lintel.decisions.accreditation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.accreditation.AccreditationState;

/** The life cycle: each command belongs to some states. Judged before every other rule. */
public final class StateAllows {
    private StateAllows() {}

    static Rule in(Accreditation file, AccreditationState... states) {
        List<AccreditationState> allowed = List.of(states);
        return () -> allowed.contains(file.state())
                ? null
                : refusal("state", "The file is " + word(file.state()) + "; this is possible only when it is " + words(states) + ".",
                        file.state(), allowed);
    }

    static Rule anyOpen(Accreditation file) {
        return () -> file.state().isOpen()
                ? null
                : refusal("ended", "The file is " + word(file.state()) + " and no longer open.", file.state());
    }

    static Rule noticeIsOpen(Accreditation file) {
        return () -> file.notices().intent() != null && !file.notices().intent().answered()
                ? null
                : refusal("no-notice", "There is no notice that awaits a reply.");
    }

    static Rule suspensionIsProvisional(Accreditation file) {
        return () -> file.suspension() != null && file.suspension().confirmBy() != null
                ? null
                : refusal("not-provisional", "There is no emergency suspension that awaits confirmation.");
    }

    static Rule appealIsOpen(Accreditation file) {
        return () -> file.appeals().oldest() != null ? null : refusal("no-appeal", "No appeal is open.");
    }

    static Rule appealIsNotStayed(Accreditation file) {
        return () -> file.appeals().oldest() == null || !file.appeals().oldest().stayed()
                ? null
                : refusal("stayed", "Interim relief was granted in this appeal already.");
    }

    static Rule notYetAppealed(Accreditation file) {
        return () -> file.appeals().act() != null && !file.appeals().act().appealed()
                ? null
                : refusal("appealed", "An appeal against this act was lodged already.");
    }

    /** @param which see {@link Refusal} */
    public static Refusal refusal(String which, String sentence, Object... named) {
        return new Refusal("not-in-state", sentence, "Read the file again: it may have moved on, or another step comes first.")
                .which(which, named);
    }

    /** @return states as a sentence has them */
    public static String words(Enum<?>... states) {
        return Arrays.stream(states).map(StateAllows::word).collect(Collectors.joining(" or "));
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
