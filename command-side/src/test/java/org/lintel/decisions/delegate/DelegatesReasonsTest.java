package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.ASP25;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.audit.AskOpening;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.Seed;
import org.lintel.language.audit.SubjectId;
import org.lintel.language.erasure.DelegateErased;

/** The reasons of a decision on a delegate are opened as those on an organisation are, until they are erased. */
@Tag("inv-30")
class DelegatesReasonsTest {
    private static final Actor AUDITOR = new Actor(new UserId("user-u1"), Role.AUD);
    private static final SampleId SAMPLE = new SampleId("sample-1");

    @Test
    void theyAreOpenedWhileTheyAreKept() {
        drawn().when(ask()).thenAccepted();
        drawn().and(new DelegateErased(id("ada"), ASP25, SECOND_OFFICER)).when(ask()).thenRefused("reasons-erased");
    }

    @Test
    void whoDecidedIsNotShownThem() {
        Actor decider = new Actor(SECOND_OFFICER.id(), Role.AUD);
        drawn().when(new AskOpening(new OpeningId("opening-1"), SAMPLE, 4, SampleDelegation.REASONS, decider))
                .thenRefused("auditor-involved");
    }

    private static DecisionSpecification drawn() {
        return given(beginning()).and(HOME.nominated("ada"), HOME.denied("ada"),
                new SampleDrawn(SAMPLE, ASP25, DecisionKind.REFUSALS, 9, new Seed("5eed"), false, 25, 1,
                        List.of(new SampledDecision(4, "DelegateDenied", new SubjectId(id("ada").value()))), null, AUDITOR));
    }

    private static AskOpening ask() {
        return new AskOpening(new OpeningId("opening-1"), SAMPLE, 4, SampleDelegation.REASONS, AUDITOR);
    }
}
