package org.lintel.language;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.language.access.AccessEvent;
import org.lintel.language.access.ConfidentialOpened;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.access.ExceptionalAccessEvent;
import org.lintel.language.access.ExceptionalAccessReviewed;
import org.lintel.language.access.ExceptionalReviewMissed;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.access.OfficerAssigned;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
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
import org.lintel.language.accreditation.ClaimEvent;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.ListingChosen;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;
import org.lintel.language.audit.FollowUpClosed;
import org.lintel.language.audit.OpeningApproved;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.language.audit.ResultRecorded;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleEvent;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.consent.ConsentEvent;
import org.lintel.language.consent.ConsentGiven;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDeadlineMissExplained;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateNoticeOpened;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateReminderGiven;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateVetted;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.PersonAsked;
import org.lintel.language.delegate.PersonCame;
import org.lintel.language.delegate.PersonInvited;
import org.lintel.language.delegate.PlaceEvent;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.disclosure.DemandReferred;
import org.lintel.language.disclosure.DemandTextErased;
import org.lintel.language.disclosure.DisclosureEvent;
import org.lintel.language.disclosure.DisclosurePurposeErased;
import org.lintel.language.disclosure.RecipientKeyRegistered;
import org.lintel.language.erasure.ClassErased;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.DelegateErasureEvent;
import org.lintel.language.erasure.DelegateErasureRequested;
import org.lintel.language.erasure.ErasureEvent;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;
import org.lintel.language.guidelines.CataloguePublished;
import org.lintel.language.guidelines.FindingClosed;
import org.lintel.language.guidelines.FindingEvent;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.participants.EditionPublished;
import org.lintel.language.risk.RiskAssessed;
import org.lintel.language.risk.RisksOpened;
import org.lintel.language.session.SessionConvened;
import org.lintel.language.session.SessionEvent;

/**
 * The one table of all events: by which name and version each is stored, and which tags it carries. Whatever stores, reads, audits or
 * documents events asks here. A name is never reused, and a version never changes its meaning.
 */
public final class EventTable {
    /** A row: an event's stored name, its current version and its class. */
    public record Row(String name, int version, Class<? extends Event> type) {}

    private static final List<Row> ROWS = List.of(
            new Row("ConfigurationPublished", 3, ConfigurationPublished.class),
            new Row("CataloguePublished", 1, CataloguePublished.class),
            new Row("SessionConvened", 2, SessionConvened.class),
            new Row("AccreditationRequested", 2, AccreditationRequested.class),
            new Row("RequestFoundComplete", 1, RequestFoundComplete.class),
            new Row("RequestFoundIncomplete", 1, RequestFoundIncomplete.class),
            new Row("InformationSupplied", 1, InformationSupplied.class),
            new Row("ClarificationAsked", 1, ClarificationAsked.class),
            new Row("CheckRecorded", 2, CheckRecorded.class),
            new Row("OfficerRecused", 1, OfficerRecused.class),
            new Row("DecisionRecommended", 1, DecisionRecommended.class),
            new Row("RecommendationReturned", 1, RecommendationReturned.class),
            new Row("AccreditationGranted", 1, AccreditationGranted.class),
            new Row("AccreditationDenied", 1, AccreditationDenied.class),
            new Row("NoticeGiven", 1, NoticeGiven.class),
            new Row("NoticeAnswered", 1, NoticeAnswered.class),
            new Row("AccreditationRevoked", 1, AccreditationRevoked.class),
            new Row("RequestWithdrawn", 1, RequestWithdrawn.class),
            new Row("RequestClosedWithoutPrejudice", 1, RequestClosedWithoutPrejudice.class),
            new Row("AccreditationSuspended", 1, AccreditationSuspended.class),
            new Row("AccreditationSuspendedProvisionally", 1, AccreditationSuspendedProvisionally.class),
            new Row("SuspensionConfirmed", 1, SuspensionConfirmed.class),
            new Row("SuspensionLapsed", 1, SuspensionLapsed.class),
            new Row("AccreditationReinstated", 1, AccreditationReinstated.class),
            new Row("AppealLodged", 1, AppealLodged.class),
            new Row("InterimReliefGranted", 1, InterimReliefGranted.class),
            new Row("AppealUpheld", 1, AppealUpheld.class),
            new Row("AppealDismissed", 1, AppealDismissed.class),
            new Row("AccreditationExpired", 1, AccreditationExpired.class),
            new Row("DeadlineMissed", 1, DeadlineMissed.class),
            new Row("DeadlineMissExplained", 1, DeadlineMissExplained.class),
            new Row("DeadlineExtended", 1, DeadlineExtended.class),
            new Row("ReminderGiven", 1, ReminderGiven.class),
            new Row("NoticeOpened", 1, NoticeOpened.class),
            new Row("NoticeUndeliverable", 1, NoticeUndeliverable.class),
            new Row("NoticeDispatchedAgain", 1, NoticeDispatchedAgain.class),
            new Row("ConditionFoundUnmet", 1, ConditionFoundUnmet.class),
            new Row("RetentionBegan", 1, RetentionBegan.class),
            new Row("RecordsErased", 1, RecordsErased.class),
            new Row("ConfidentialOpened", 1, ConfidentialOpened.class),
            new Row("OfficerAssigned", 1, OfficerAssigned.class),
            new Row("ExceptionallyOpened", 1, ExceptionallyOpened.class),
            new Row("ExceptionalAccessReviewed", 1, ExceptionalAccessReviewed.class),
            new Row("ExceptionalReviewMissed", 1, ExceptionalReviewMissed.class),
            new Row("ErasureRequested", 1, ErasureRequested.class),
            new Row("FileErased", 1, FileErased.class),
            new Row("ListingChosen", 1, ListingChosen.class),

            new Row("DelegateNominated", 2, DelegateNominated.class),
            new Row("DelegateConfirmed", 1, DelegateConfirmed.class),
            new Row("DelegateWaitlisted", 1, DelegateWaitlisted.class),
            new Row("DelegatePromoted", 1, DelegatePromoted.class),
            new Row("DelegateSubstituted", 1, DelegateSubstituted.class),
            new Row("DelegateRehosted", 1, DelegateRehosted.class),
            new Row("DelegateVetted", 1, DelegateVetted.class),
            new Row("DelegateRecommended", 1, DelegateRecommended.class),
            new Row("DelegateGranted", 1, DelegateGranted.class),
            new Row("DelegateDenied", 1, DelegateDenied.class),
            new Row("DelegateWithdrawn", 1, DelegateWithdrawn.class),
            new Row("DelegateHostLost", 1, DelegateHostLost.class),
            new Row("DelegateHostRestored", 1, DelegateHostRestored.class),
            new Row("DelegateLapsed", 1, DelegateLapsed.class),
            new Row("DelegateNoticeGiven", 1, DelegateNoticeGiven.class),
            new Row("DelegateNoticeAnswered", 1, DelegateNoticeAnswered.class),
            new Row("DelegateSuspended", 1, DelegateSuspended.class),
            new Row("DelegateSuspendedProvisionally", 1, DelegateSuspendedProvisionally.class),
            new Row("DelegateSuspensionConfirmed", 1, DelegateSuspensionConfirmed.class),
            new Row("DelegateSuspensionLapsed", 1, DelegateSuspensionLapsed.class),
            new Row("DelegateReinstated", 1, DelegateReinstated.class),
            new Row("DelegateRevoked", 1, DelegateRevoked.class),
            new Row("DelegateAppealLodged", 1, DelegateAppealLodged.class),
            new Row("DelegateInterimReliefGranted", 1, DelegateInterimReliefGranted.class),
            new Row("DelegateAppealUpheld", 1, DelegateAppealUpheld.class),
            new Row("DelegateAppealDismissed", 1, DelegateAppealDismissed.class),
            new Row("DelegateNoticeOpened", 1, DelegateNoticeOpened.class),
            new Row("DelegateNoticeUndeliverable", 1, DelegateNoticeUndeliverable.class),
            new Row("DelegateNoticeDispatchedAgain", 1, DelegateNoticeDispatchedAgain.class),
            new Row("DelegateDeadlineExtended", 1, DelegateDeadlineExtended.class),
            new Row("DelegateReminderGiven", 1, DelegateReminderGiven.class),
            new Row("DelegateDeadlineMissed", 1, DelegateDeadlineMissed.class),
            new Row("DelegateDeadlineMissExplained", 1, DelegateDeadlineMissExplained.class),
            new Row("DelegateRetentionBegan", 1, DelegateRetentionBegan.class),
            new Row("DelegateRecordsErased", 1, DelegateRecordsErased.class),
            new Row("VisibilityChosen", 1, VisibilityChosen.class),
            new Row("DisplayNameChosen", 1, DisplayNameChosen.class),
            new Row("PersonInvited", 1, PersonInvited.class),
            new Row("PersonCame", 1, PersonCame.class),
            new Row("BadgeIssued", 1, BadgeIssued.class),
            new Row("BadgeActivated", 1, BadgeActivated.class),
            new Row("BadgeReportedLost", 1, BadgeReportedLost.class),
            new Row("BadgeInvalidated", 1, BadgeInvalidated.class),
            new Row("BadgeReissued", 1, BadgeReissued.class),
            new Row("PersonAsked", 1, PersonAsked.class),
            new Row("ConsentGiven", 1, ConsentGiven.class),
            new Row("ConsentWithdrawn", 1, ConsentWithdrawn.class),

            new Row("DataDisclosed", 2, DataDisclosed.class),
            new Row("RecipientKeyRegistered", 2, RecipientKeyRegistered.class),
            new Row("DemandRecorded", 2, DemandRecorded.class),
            new Row("DemandReferred", 1, DemandReferred.class),
            new Row("DisclosurePurposeErased", 1, DisclosurePurposeErased.class),
            new Row("DemandTextErased", 1, DemandTextErased.class),
            new Row("RisksOpened", 1, RisksOpened.class),
            new Row("RiskAssessed", 1, RiskAssessed.class),
            new Row("EditionPublished", 1, EditionPublished.class),
            new Row("DelegateOpened", 1, DelegateOpened.class),
            new Row("DelegateErasureRequested", 1, DelegateErasureRequested.class),
            new Row("DelegateErased", 1, DelegateErased.class),
            new Row("FindingRecorded", 1, FindingRecorded.class),
            new Row("FindingClosed", 1, FindingClosed.class),

            new Row("SampleAsked", 1, SampleAsked.class),
            new Row("SampleDrawn", 2, SampleDrawn.class),
            new Row("ResultRecorded", 1, ResultRecorded.class),
            new Row("FollowUpClosed", 1, FollowUpClosed.class),
            new Row("OpeningAsked", 1, OpeningAsked.class),
            new Row("OpeningApproved", 1, OpeningApproved.class),
            new Row("ReasonsOpened", 1, ReasonsOpened.class));

    private static final Map<Class<? extends Event>, Row> BY_TYPE = ROWS.stream().collect(Collectors.toMap(Row::type, Function.identity()));
    private static final Map<String, Row> BY_NAME = ROWS.stream().collect(Collectors.toMap(Row::name, Function.identity()));

    /** What happens to a delegate and cannot change whether they are listed: names, what they write and are told, and until when that is kept. */
    private static final Set<Class<? extends DelegateEvent>> WITHOUT_BEARING_ON_LISTS = Set.of(PersonInvited.class, PersonCame.class,
            PersonAsked.class, DisplayNameChosen.class, DelegateRetentionBegan.class, DelegateRecordsErased.class);

    private EventTable() {}

    /** @return every row, in the order of a file's life */
    public static List<Row> rows() {
        return ROWS;
    }

    /** @throws IllegalArgumentException for a class that has no row */
    public static Row of(Class<? extends Event> type) {
        return required(BY_TYPE.get(type), type.getName());
    }

    /** @throws IllegalArgumentException for a name that has no row: an event of a newer registry, or of none */
    public static Row named(String name) {
        return required(BY_NAME.get(name), name);
    }

    /** @return the tags by which decisions find the event: ids and keyed fingerprints only */
    public static Set<Tag> tagsOf(Event event) {
        Set<Tag> tags = new HashSet<>();
        if (event instanceof ConfigurationPublished) {
            tags.add(Tags.configuration());
        }
        if (event instanceof CataloguePublished) {
            tags.add(Tags.catalogues());
        }
        if (event instanceof SessionEvent ofSession) {
            tags.add(Tags.session(ofSession.session()));
        }
        if (event instanceof AccreditationEvent ofFile) {
            tags.add(Tags.accreditation(ofFile.accreditation()));
        }
        if (event instanceof ClaimEvent claim) {
            tags.add(Tags.organisation(claim.organisationKey()));
        }
        if (event instanceof AccessEvent access) {
            tags.add(Tags.access(access.accreditation()));
        }
        if (event instanceof ExceptionalAccessEvent exceptional) {
            tags.add(Tags.exceptionalAccess(exceptional.access()));
        }
        if (event instanceof ErasureEvent erasure) {
            tags.add(Tags.erasure(erasure.accreditation()));
        }
        if (event instanceof DelegateOpened opened) {
            tags.add(Tags.access(opened.delegate()));
        }
        if (event instanceof DelegateErasureEvent erasure) {
            tags.add(Tags.erasure(erasure.delegate()));
        }
        if (event instanceof FileErased || event instanceof ClassErased || event instanceof DelegateErased) {
            tags.add(Tags.erased());
        }
        if (event instanceof DelegateEvent ofDelegate) {
            addTagsOf(ofDelegate, tags);
        }
        if (event instanceof BadgeEvent ofBadge) {
            tags.add(Tags.badge(ofBadge.badge()));
            tags.add(Tags.delegate(ofBadge.bearer().delegate()));
            tags.add(Tags.person(ofBadge.bearer().personKey()));
        }
        if (event instanceof DisclosureEvent disclosure) {
            addTagsOf(disclosure, tags);
        }
        if (event instanceof ConsentEvent consent) {
            tags.add(Tags.delegate(consent.delegate()));
        }
        if (event instanceof SampleEvent sampled) {
            tags.add(Tags.sample(sampled.sample()));
        }
        if (event instanceof ReasonsOpened opened) {
            tags.add(Tags.access(opened.subject()));
        }
        addTagsOfLists(event, tags);
        return Set.copyOf(tags);
    }

    /** inv-22: an edition is decided on everything that changes who may be in it, and on nothing else. */
    private static void addTagsOfLists(Event event, Set<Tag> tags) {
        switch (event) {
            case DelegateEvent ofDelegate when !WITHOUT_BEARING_ON_LISTS.contains(event.getClass()) ->
                ofDelegate.hosts().forEach(host -> tags.add(Tags.participation(host.session())));
            case DelegateErased erased -> tags.add(Tags.participation(erased.session()));
            case ListingChosen chosen -> tags.add(Tags.participation(chosen.session()));
            case EditionPublished edition -> {
                tags.add(Tags.participation(edition.session()));
                tags.add(Tags.editions(edition.session()));
            }
            case RisksOpened opened -> tags.add(Tags.access(opened.session()));
            case RiskAssessed assessed -> tags.add(Tags.risk(assessed.risk()));
            case FindingEvent found -> tags.add(Tags.finding(found.finding()));
            default -> {
                // Of no list, of no focal point's, and no finding.
            }
        }
    }

    /** By the session, for the register; by each person, for whoever asks who was told what; by the State. */
    private static void addTagsOf(DisclosureEvent event, Set<Tag> tags) {
        switch (event) {
            case DataDisclosed made -> {
                tags.add(Tags.disclosure(made.disclosure()));
                tags.add(Tags.disclosures(made.session()));
                made.delegates().forEach(delegate -> tags.add(Tags.access(delegate)));
            }
            case DisclosurePurposeErased erased -> tags.add(Tags.disclosure(erased.disclosure()));
            case DemandTextErased erased -> tags.add(Tags.demand(erased.demand()));
            case RecipientKeyRegistered key -> tags.add(Tags.recipient(key.state()));
            case DemandRecorded demand -> {
                tags.add(Tags.demand(demand.demand()));
                tags.add(Tags.disclosures(demand.session()));
            }
            case DemandReferred demand -> {
                tags.add(Tags.demand(demand.demand()));
                tags.add(Tags.disclosures(demand.session()));
            }
        }
    }

    private static void addTagsOf(DelegateEvent event, Set<Tag> tags) {
        event.concerned().forEach(delegate -> tags.add(Tags.delegate(delegate)));
        event.hosts().forEach(host -> tags.add(Tags.delegation(host.accreditation())));
        if (event instanceof PlaceEvent) {
            event.hosts().forEach(host -> tags.add(Tags.places(host.session(), host.category())));
        }
        if (event instanceof DelegateNominated nominated) {
            tags.add(Tags.person(nominated.personKey()));
            if (nominated.passportLineKey() != null) {
                tags.add(Tags.passportLine(nominated.passportLineKey()));
            }
        }
        if (event instanceof PersonInvited invited) {
            tags.add(Tags.invitation(invited.link()));
        }
    }

    private static Row required(@Nullable Row row, String asked) {
        if (row == null) {
            throw new IllegalArgumentException("No event is known as " + asked + ".");
        }
        return row;
    }
}
