package org.lintel.language;

import static org.lintel.language.RetentionClass.CONFIDENTIAL;
import static org.lintel.language.RetentionClass.RESTRICTED;
import static org.lintel.language.RetentionClass.STRICTLY_CONFIDENTIAL;

import java.util.List;

import org.lintel.language.access.ExceptionalAccessReviewed;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.audit.FollowUpClosed;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.ResultRecorded;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDeadlineMissExplained;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateVetted;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.PersonAsked;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.risk.RiskAssessed;
import org.lintel.language.session.SessionConvened;

/**
 * Everything that a person writes into a file and that is sealed. A value is bound to its field, so that none can be put in another's place;
 * the names are stored and never reused.
 */
public enum SealedField {
    FINGERPRINT_KEY(RESTRICTED, SessionConvened.class),
    ORGANISATION(RESTRICTED, AccreditationRequested.class),
    PURPOSE(RESTRICTED, AccreditationRequested.class),
    MISSING_ITEM(RESTRICTED, RequestFoundIncomplete.class),
    INFORMATION(RESTRICTED, InformationSupplied.class),
    QUESTION(RESTRICTED, ClarificationAsked.class),
    CHECK_NAME(RESTRICTED, CheckRecorded.class),
    CHECK_NOTE(CONFIDENTIAL, CheckRecorded.class),
    RECUSAL_REASON(RESTRICTED, OfficerRecused.class),
    RECOMMENDATION_REASONS(RESTRICTED, DecisionRecommended.class),
    RECOMMENDATION_GIST(RESTRICTED, DecisionRecommended.class),
    RETURN_REASONS(RESTRICTED, RecommendationReturned.class),
    CONDITION_TEST(RESTRICTED, AccreditationGranted.class),
    DENIAL_REASONS(RESTRICTED, AccreditationDenied.class),
    DENIAL_GIST(RESTRICTED, AccreditationDenied.class),
    NOTICE_REASONS(RESTRICTED, List.of(NoticeGiven.class, ConditionFoundUnmet.class)),
    NOTICE_GIST(RESTRICTED, NoticeGiven.class),
    NOTICE_REPLY(RESTRICTED, NoticeAnswered.class),
    SUSPENSION_REASONS(RESTRICTED, List.of(AccreditationSuspended.class, AccreditationSuspendedProvisionally.class)),
    SUSPENSION_GIST(RESTRICTED,
            List.of(AccreditationSuspended.class, AccreditationSuspendedProvisionally.class, SuspensionConfirmed.class)),
    CONFIRMATION_REASONS(RESTRICTED, SuspensionConfirmed.class),
    REINSTATEMENT_REASONS(RESTRICTED, AccreditationReinstated.class),
    REVOCATION_REASONS(RESTRICTED, AccreditationRevoked.class),
    REVOCATION_GIST(RESTRICTED, AccreditationRevoked.class),
    APPEAL_REASONS(RESTRICTED, AppealLodged.class),
    RELIEF_REASONS(RESTRICTED, InterimReliefGranted.class),
    RULING_REASONS(RESTRICTED, List.of(AppealUpheld.class, AppealDismissed.class)),
    EXTENSION_REASONS(RESTRICTED, DeadlineExtended.class),
    MISS_NOTE(RESTRICTED, DeadlineMissExplained.class),
    ACCESS_REASON(RESTRICTED, ExceptionallyOpened.class),
    ACCESS_REVIEW_NOTE(RESTRICTED, ExceptionalAccessReviewed.class),

    PERSON(CONFIDENTIAL, DelegateNominated.class),
    DISPLAY_NAME(CONFIDENTIAL, DisplayNameChosen.class),
    PARTICULARS(RESTRICTED, DelegateNominated.class),
    AT_RISK(STRICTLY_CONFIDENTIAL, DelegateNominated.class),
    LATE_NOMINATION_REASONS(RESTRICTED, DelegateNominated.class),
    PASSED_OVER_REASONS(RESTRICTED, DelegatePromoted.class),
    CHANGE_ASKED(CONFIDENTIAL, PersonAsked.class),
    FOCAL_POINT_ASKED(STRICTLY_CONFIDENTIAL, PersonAsked.class),
    RISK_OUTCOME(STRICTLY_CONFIDENTIAL, RiskAssessed.class),
    DELEGATE_VETTING_NOTE(CONFIDENTIAL, DelegateVetted.class),
    DELEGATE_RECOMMENDATION_REASONS(RESTRICTED, DelegateRecommended.class),
    DELEGATE_RECOMMENDATION_GIST(RESTRICTED, DelegateRecommended.class),
    DELEGATE_DENIAL_REASONS(RESTRICTED, DelegateDenied.class),
    DELEGATE_DENIAL_GIST(RESTRICTED, DelegateDenied.class),
    DELEGATE_NOTICE_REASONS(RESTRICTED, DelegateNoticeGiven.class),
    DELEGATE_NOTICE_GIST(RESTRICTED, DelegateNoticeGiven.class),
    DELEGATE_NOTICE_REPLY(RESTRICTED, DelegateNoticeAnswered.class),
    DELEGATE_SUSPENSION_REASONS(RESTRICTED, List.of(DelegateSuspended.class, DelegateSuspendedProvisionally.class)),
    DELEGATE_SUSPENSION_GIST(RESTRICTED,
            List.of(DelegateSuspended.class, DelegateSuspendedProvisionally.class, DelegateSuspensionConfirmed.class)),
    DELEGATE_CONFIRMATION_REASONS(RESTRICTED, DelegateSuspensionConfirmed.class),
    DELEGATE_REINSTATEMENT_REASONS(RESTRICTED, DelegateReinstated.class),
    DELEGATE_REVOCATION_REASONS(RESTRICTED, DelegateRevoked.class),
    DELEGATE_REVOCATION_GIST(RESTRICTED, DelegateRevoked.class),
    DELEGATE_APPEAL_REASONS(RESTRICTED, DelegateAppealLodged.class),
    DELEGATE_RELIEF_REASONS(RESTRICTED, DelegateInterimReliefGranted.class),
    DELEGATE_EXTENSION_REASONS(RESTRICTED, DelegateDeadlineExtended.class),
    DELEGATE_MISS_NOTE(RESTRICTED, DelegateDeadlineMissExplained.class),
    DELEGATE_RULING_REASONS(RESTRICTED, List.of(DelegateAppealUpheld.class, DelegateAppealDismissed.class)),
    BADGE_INVALIDATION_REASONS(RESTRICTED, BadgeInvalidated.class),

    DISCLOSURE_PURPOSE(RESTRICTED, DataDisclosed.class),
    DEMAND(RESTRICTED, DemandRecorded.class),

    SAMPLE_REMARK(RESTRICTED, ResultRecorded.class),
    FOLLOW_UP_DONE(RESTRICTED, FollowUpClosed.class),
    OPENING_PURPOSE(RESTRICTED, OpeningAsked.class);

    private final RetentionClass retention;
    private final List<Class<? extends Event>> events;

    SealedField(RetentionClass retention, Class<? extends Event> event) {
        this(retention, List.of(event));
    }

    SealedField(RetentionClass retention, List<Class<? extends Event>> events) {
        this.retention = retention;
        this.events = events;
    }

    /** @return under which class's key it is sealed */
    public RetentionClass retention() {
        return retention;
    }

    /** @return whether events of this type have the field */
    public boolean isOf(Class<? extends Event> event) {
        return events.contains(event);
    }
}
