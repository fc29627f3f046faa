package org.lintel.views.testing;

import static org.lintel.views.testing.FindingSamples.AUDITOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.FollowUpClosed;
import org.lintel.language.audit.OpeningApproved;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.language.audit.Remark;
import org.lintel.language.audit.ResultRecorded;
import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.SealedTree;
import org.lintel.language.audit.Seed;
import org.lintel.language.audit.SubjectId;
import org.lintel.language.guidelines.FindingId;

/** Samples that auditors drew, and what became of them. */
public final class SampleSamples {
    public static final Actor OTHER_AUDITOR = new Actor(new UserId("u-auditor-2"), Role.AUD);
    public static final Instant UNTIL = EventSamples.MONDAY.plusSeconds(172_800);
    private static final SampleId SAMPLE = new SampleId("sample-1");
    private static final OpeningId OPENING = new OpeningId("opening-1");
    private static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);
    private static final RootHash ROOT = new RootHash("5eed".repeat(16));
    private static final long DENIAL = 18;
    private static final long REVOCATION = 39;

    private SampleSamples() {}

    public static SampleAsked asked(String id, DecisionKind kind) {
        return new SampleAsked(new SampleId(id), EventSamples.ASP25, kind, 25, new Seed("5eed"), AUDITOR);
    }

    public static SampleDrawn drawn(String id, DecisionKind kind) {
        return drawn(id, kind, new SealedTree(80, ROOT), CLOCK);
    }

    /** As it was before samples were asked for. */
    public static SampleDrawn drawnByHand(String id, DecisionKind kind) {
        return drawn(id, kind, null, AUDITOR);
    }

    private static SampleDrawn drawn(String id, DecisionKind kind, @Nullable SealedTree sealed, Actor by) {
        SubjectId file = new SubjectId(EventSamples.FILE.value());
        return new SampleDrawn(new SampleId(id), EventSamples.ASP25, kind, 60, new Seed("5eed"), true, 25, 2,
                List.of(new SampledDecision(REVOCATION, "AccreditationRevoked", file),
                        new SampledDecision(DENIAL, "AccreditationDenied", file)),
                sealed, by);
    }

    public static ResultRecorded found(Actor by) {
        return new ResultRecorded(SAMPLE, DENIAL, SampleResult.FOLLOW_UP, Remark.REASONS_INSUFFICIENT, text("It does not say which one."),
                new FindingId("finding-1"), by);
    }

    public static FollowUpClosed done() {
        return new FollowUpClosed(SAMPLE, DENIAL, text("The officers were told."), OTHER_AUDITOR);
    }

    public static OpeningAsked asked() {
        return new OpeningAsked(OPENING, SAMPLE, REVOCATION, text("To see whether the ground fits."), UNTIL, AUDITOR);
    }

    public static OpeningApproved approved() {
        return new OpeningApproved(OPENING, SAMPLE, REVOCATION, OTHER_AUDITOR);
    }

    public static ReasonsOpened opened() {
        return new ReasonsOpened(OPENING, SAMPLE, REVOCATION, new SubjectId(EventSamples.FILE.value()), OTHER_AUDITOR.id(), AUDITOR);
    }

    static List<Event> ofEveryType() {
        return List.of(asked("sample-1", DecisionKind.ADVERSE), drawn("sample-1", DecisionKind.ADVERSE), found(AUDITOR), asked(),
                approved(), done(), opened());
    }

    /** All that happens to one, a second of the same kind as they were drawn before, and a third that waits. */
    public static List<RecordedEvent> recordedOfThree() {
        List<RecordedEvent> all = new ArrayList<>();
        List<Event> events = new ArrayList<>(ofEveryType());
        events.add(2, drawnByHand("sample-2", DecisionKind.ADVERSE));
        events.add(4, asked("sample-3", DecisionKind.ADVERSE));
        events.forEach(event -> all.add(EventSamples.recorded(70 + all.size(), EventSamples.MONDAY.plusSeconds(60L * all.size()), event)));
        return all;
    }

    private static Sealed<FreeText> text(String written) {
        return new Sealed<>(written);
    }
}
