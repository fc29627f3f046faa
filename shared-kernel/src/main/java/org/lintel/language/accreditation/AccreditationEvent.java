package org.lintel.language.accreditation;

import org.lintel.language.Event;

/** What happens to one organisation's accreditation for one session. */
public sealed interface AccreditationEvent extends Event permits RequestFoundComplete, RequestFoundIncomplete,
        InformationSupplied, ClarificationAsked, CheckRecorded, DecisionRecommended, RecommendationReturned, NoticeGiven, NoticeAnswered,
        AccreditationSuspended, AccreditationSuspendedProvisionally, SuspensionConfirmed, SuspensionLapsed, AccreditationReinstated,
        AppealLodged, DeadlineMissed, DeadlineMissExplained, DeadlineExtended, ReminderGiven, NoticeOpened, NoticeUndeliverable,
        NoticeDispatchedAgain, ConditionFoundUnmet, RetentionBegan, RecordsErased, ListingChosen, ClaimEvent {
    /** @return the file that it belongs to */
    AccreditationId accreditation();
}
