package org.lintel.views.file;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.InterimReliefGranted;

/**
 * An appeal of the party.
 *
 * @param decisionDue the last moment for the review panel, UTC
 * @param relief interim relief, or null where none was granted
 * @param decision null while it is open
 */
public record Appeal(AppealableAct against, Sealed<FreeText> reasons, Instant lodgedAt, Instant decisionDue, @Nullable Relief relief,
        @Nullable Ruling decision) {
    /** That the effect of the act is stayed until the appeal is decided. */
    public record Relief(Sealed<FreeText> reasons, UserId by, Instant at) {}

    /** @param restores the state that an upheld appeal put the file in; null where it was dismissed */
    public record Ruling(boolean upheld, Sealed<FreeText> reasons, @Nullable AccreditationState restores, UserId by, Instant at) {}

    static List<Appeal> after(List<Appeal> appeals, AccreditationEvent event, Instant at) {
        return switch (event) {
            case AppealLodged e -> Stream.concat(appeals.stream(),
                    Stream.of(new Appeal(e.against(), e.reasons(), at, e.decisionDue(), null, null))).toList();
            case InterimReliefGranted e ->
                oldestOpen(appeals, appeal -> appeal.with(new Relief(e.reasons(), e.by().id(), at), appeal.decision));
            case AppealUpheld e -> oldestOpen(appeals,
                    appeal -> appeal.with(appeal.relief, new Ruling(true, e.reasons(), e.restores(), e.by().id(), at)));
            case AppealDismissed e ->
                oldestOpen(appeals, appeal -> appeal.with(appeal.relief, new Ruling(false, e.reasons(), null, e.by().id(), at)));
            default -> appeals;
        };
    }

    /** Several appeals are decided in the order in which they were lodged. */
    private static List<Appeal> oldestOpen(List<Appeal> appeals, UnaryOperator<Appeal> change) {
        Appeal oldest = appeals.stream().filter(appeal -> appeal.decision == null).findFirst().orElse(null);
        return appeals.stream().map(appeal -> appeal == oldest ? change.apply(appeal) : appeal).toList();
    }

    private Appeal with(@Nullable Relief granted, @Nullable Ruling ruling) {
        return new Appeal(against, reasons, lodgedAt, decisionDue, granted, ruling);
    }
}
