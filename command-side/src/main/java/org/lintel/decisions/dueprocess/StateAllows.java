package org.lintel.decisions.dueprocess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;

/** The life cycle: each command belongs to some states. Judged before every other rule. */
public final class StateAllows {
    private StateAllows() {}

    public static Rule in(AccreditationState state, AccreditationState... states) {
        List<AccreditationState> allowed = List.of(states);
        return () -> allowed.contains(state)
                ? null
                : refusal("state", "The file is " + word(state) + "; this is possible only when it is " + words(states) + ".",
                        state, allowed);
    }

    public static Rule anyOpen(AccreditationState state) {
        return () -> state.isOpen()
                ? null
                : refusal("ended", "The file is " + word(state) + " and no longer open.", state);
    }

    public static Rule noticeIsOpen(UnderDueProcess party) {
        return () -> party.notices().intent() != null && !party.notices().intent().answered()
                ? null
                : refusal("no-notice", "There is no notice that awaits a reply.");
    }

    public static Rule appealIsOpen(UnderDueProcess party) {
        return () -> party.appeals().oldest() != null ? null : refusal("no-appeal", "No appeal is open.");
    }

    public static Rule appealIsNotStayed(UnderDueProcess party) {
        return () -> party.appeals().oldest() == null || !party.appeals().oldest().stayed()
                ? null
                : refusal("stayed", "Interim relief was granted in this appeal already.");
    }

    public static Rule notYetAppealed(UnderDueProcess party) {
        return () -> party.appeals().act() != null && !party.appeals().act().appealed()
                ? null
                : refusal("appealed", "An appeal against this act was lodged already.");
    }

    public static Rule isUndeliverable(UnderDueProcess party, int notice) {
        return () -> party.notices().undeliverable().contains(notice)
                ? null
                : refusal("not-undeliverable", "This notice was not found undeliverable.");
    }

    public static Rule wasMissed(UnderDueProcess party, TimeLimit limit) {
        return () -> party.clocks().lastMissed(limit).isPresent()
                ? null
                : refusal("not-missed", "No missed deadline of this kind is recorded in the file.");
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
