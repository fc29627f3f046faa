package org.lintel.views.compliance;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * inv-28: what was decided on a file or on a person, what prepared it, which appeals were lodged, and what came too late, as the controls see it.
 *
 * @param preparing the recommendation or notice on which the next decision will rest, or null
 * @param provisional the emergency suspension that awaits its confirmation, or null
 * @param appeals in the order in which they were lodged
 * @param misses time limits of the institution that passed unused, in the order in which that was recorded
 */
public record DueProcess(@Nullable DeclaredStep preparing, @Nullable DeclaredStep provisional, List<DecisionTaken> decisions,
        List<AppealCase> appeals, List<Miss> misses) {
    static final DueProcess NONE = new DueProcess(null, null, List.of(), List.of(), List.of());

    public DueProcess {
        decisions = List.copyOf(decisions);
        appeals = List.copyOf(appeals);
        misses = List.copyOf(misses);
    }

    DueProcess prepared(@Nullable DeclaredStep step) {
        return new DueProcess(step, provisional, decisions, appeals, misses);
    }

    DueProcess provisional(@Nullable DeclaredStep step) {
        return new DueProcess(preparing, step, decisions, appeals, misses);
    }

    /** A decision rests on what prepared it, and uses it up. */
    DueProcess decided(DeclaredStep decision) {
        return new DueProcess(null, provisional, plus(decisions, new DecisionTaken(false, preparing, decision)), appeals, misses);
    }

    DueProcess confirmed(DeclaredStep decision) {
        return new DueProcess(preparing, null, plus(decisions, new DecisionTaken(false, provisional, decision)), appeals, misses);
    }

    DueProcess appealed(AppealCase lodged) {
        return new DueProcess(preparing, provisional, decisions, plus(appeals, lodged), misses);
    }

    /** The review panel decides the oldest appeal first, and alone. */
    DueProcess ruled(DeclaredStep ruling, boolean upheld) {
        AppealCase oldest = appeals.stream().filter(appeal -> appeal.decided() == null).findFirst().orElse(null);
        return new DueProcess(preparing, provisional, plus(decisions, new DecisionTaken(true, null, ruling)),
                appeals.stream().map(appeal -> appeal == oldest ? appeal.decided(ruling.event(), upheld) : appeal).toList(),
                misses);
    }

    DueProcess missed(Miss miss) {
        return new DueProcess(preparing, provisional, decisions, appeals, plus(misses, miss));
    }

    DueProcess explained(Miss why) {
        return new DueProcess(preparing, provisional, decisions, appeals, misses.stream().map(miss -> miss.explained(why)).toList());
    }

    private static <T> List<T> plus(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
