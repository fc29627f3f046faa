package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPEAL_UNTIL;
import static org.lintel.decisions.delegate.SampleDelegation.ASP25;
import static org.lintel.decisions.delegate.SampleDelegation.CLOCK;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;
import static org.lintel.language.RetentionClass.CONFIDENTIAL;
import static org.lintel.language.RetentionClass.RESTRICTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.erasure.ConcurInDelegateErasure;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.DelegateErasureRequested;

/** Guideline G23: what is kept of a nominated person is kept to a day that is known, by class, and no longer. */
class DelegateRetentionTest {
    private static final Instant CLOSING = Instant.parse("2027-12-15T23:59:59Z");
    private static final Instant AFTER = CLOSING.plusNanos(1);
    private static final BeginDelegateRetention BEGIN = new BeginDelegateRetention(id("ada"), CLOCK);
    private static final DelegateRetentionBegan AT_CLOSING = began("2028-12-15", "2031-12-15", "2029-12-15");
    private static final Instant FAR = Instant.parse("2040-01-01T00:00:00Z");

    @Test
    void whoTakesPartIsKeptFromTheEndOfTheSessionOn() {
        granted().at(CLOSING).when(BEGIN).thenNothing();
        granted().at(AFTER).when(BEGIN).then(AT_CLOSING);
        granted().at(FAR).when(BEGIN).then(AT_CLOSING);
        granted().and(AT_CLOSING).at(AFTER).when(BEGIN).thenNothing();
    }

    /** Names and notes from then on; the rest from the end of the session, with the files of it. */
    @Test
    void whoLeftBeforeIsKeptFromThenOn() {
        granted().and(HOME.withdrawn("ada")).when(BEGIN).then(began("2028-03-01", "2031-12-15", "2029-12-15"));
        granted().and(HOME.revoked("ada")).when(BEGIN).thenNothing();
        granted().and(HOME.revoked("ada")).at(APPEAL_UNTIL.plusNanos(1)).when(BEGIN).then(began("2028-03-15", "2031-12-15", "2029-12-15"));
    }

    @Test
    void nothingRunsWhileAnAppealIsOpenOrItsTimeStandsStill() {
        granted().and(HOME.revoked("ada"), HOME.appealed("ada", AppealableAct.REVOCATION)).at(AFTER).when(BEGIN).thenNothing();
        granted().and(HOME.revoked("ada"), HOME.undeliverable("ada", 2, TimeLimit.APPEAL)).at(AFTER).when(BEGIN).thenNothing();
        Instant ruled = Instant.parse("2028-01-10T09:00:00Z");
        granted().and(HOME.revoked("ada"), HOME.appealed("ada", AppealableAct.REVOCATION))
                .andThen(ruled, HOME.dismissed("ada", AppealableAct.REVOCATION, true)).at(ruled).when(BEGIN)
                .then(began("2029-01-10", "2032-01-10", "2030-01-10"));
    }

    @Test
    void anActAfterTheSessionStopsItAndItBeginsAnewWhenThatIsOver() {
        Supplier<DecisionSpecification> acted = () -> granted().and(AT_CLOSING).andThen(AFTER,
                HOME.suspendedAtOnce("ada", "facts", OFFICER),
                HOME.appealed("ada", AppealableAct.SUSPENSION));
        acted.get().at(FAR).when(new EraseDelegateRecords(id("ada"), CONFIDENTIAL, CLOCK)).thenNothing();
        acted.get().at(FAR).when(BEGIN).thenNothing();
        acted.get().andThen(FAR, HOME.dismissed("ada", AppealableAct.SUSPENSION, false)).at(FAR).when(BEGIN)
                .then(began("2041-01-01", "2044-01-01", "2042-01-01"));
    }

    @Test
    void eachClassIsErasedOnceItsTimeHasComeAndNotBefore() {
        for (RetentionClass retention : RetentionClass.values()) {
            EraseDelegateRecords erase = new EraseDelegateRecords(id("ada"), retention, CLOCK);
            Instant until = AT_CLOSING.until(retention);
            DelegateRecordsErased gone = new DelegateRecordsErased(id("ada"), HOME.host(), retention, until, CLOCK);
            granted().and(AT_CLOSING).at(until).when(erase).thenNothing();
            granted().and(AT_CLOSING).at(until.plusNanos(1)).when(erase).then(gone);
            granted().and(AT_CLOSING, gone).at(FAR).when(erase).thenNothing();
            granted().and(AT_CLOSING, new DelegateErased(id("ada"), ASP25, SECOND_OFFICER)).at(FAR).when(erase).thenNothing();
        }
        granted().at(FAR).when(new EraseDelegateRecords(id("ada"), RESTRICTED, CLOCK)).thenNothing();
        granted().and(new DelegateErased(id("ada"), ASP25, SECOND_OFFICER)).at(FAR).when(BEGIN).thenNothing();
    }

    @Test
    void ofWhomNothingIsLeftNothingIsErasedOnRequest() {
        Event[] all = Arrays.stream(RetentionClass.values())
                .map(one -> new DelegateRecordsErased(id("ada"), HOME.host(), one, AT_CLOSING.until(one), CLOCK)).toArray(Event[]::new);
        DelegateErasureRequested asked = new DelegateErasureRequested(id("ada"), ASP25, new Actor(new UserId("user-m1"), Role.ADM));
        ConcurInDelegateErasure concur = new ConcurInDelegateErasure(id("ada"), SECOND_OFFICER);
        granted().and(AT_CLOSING, asked).and(all).at(FAR).when(concur).thenNothing();
        granted().and(AT_CLOSING, asked, all[0], all[1]).at(FAR).when(concur).thenAccepted();
    }

    private static DecisionSpecification granted() {
        List<Event> all = new ArrayList<>(beginning());
        all.add(HOME.accredited());
        all.addAll(HOME.recommended("ada"));
        all.add(HOME.granted("ada"));
        return given(all);
    }

    private static DelegateRetentionBegan began(String confidential, String restricted, String strictlyConfidential) {
        return new DelegateRetentionBegan(id("ada"), HOME.host(), endOf(confidential), endOf(restricted), endOf(strictlyConfidential),
                "test-1", CLOCK);
    }

    private static Instant endOf(String day) {
        return Instant.parse(day + "T23:59:59Z");
    }
}
