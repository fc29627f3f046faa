package org.lintel.application.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.session.ParticipantCategory;

/**
 * A delegate, without anything personal unless that was opened.
 *
 * @param accreditationId on whose accreditation the delegate attends
 * @param hosted whether that is another organisation's than the one that nominated
 * @param appeal {@code OPEN} while the review panel has to decide; otherwise null
 * @param provisional whether they are suspended without notice, which lapses unless it is confirmed
 * @param effectStayed whether the act against the delegate has no effect until its appeal is decided; the state is what they have by that
 * @param opened what is kept of the person, where a purpose was named and the reading is recorded; otherwise null
 * @param after an opaque token, in the answer to a command; otherwise null
 */
record DelegateAnswer(String id, DelegateState state, String sessionId, String accreditationId, boolean hosted,
        ParticipantCategory category,
        DelegateRole role, @Nullable String appeal, boolean provisional, boolean effectStayed, @Nullable OpenedDelegate opened,
        @Nullable String after) {
    static DelegateAnswer of(Delegate delegate, @Nullable String after) {
        return of(delegate, null, after);
    }

    static DelegateAnswer opened(Delegate delegate, OpenedDelegate opened) {
        return of(delegate, opened, null);
    }

    private static DelegateAnswer of(Delegate delegate, @Nullable OpenedDelegate opened, @Nullable String after) {
        return new DelegateAnswer(delegate.id().value(), delegate.state(), delegate.host().session().value(),
                delegate.host().accreditation().value(), !delegate.host().equals(delegate.nomination().host()), delegate.host().category(),
                delegate.nomination().role(), delegate.hasOpenAppeal() ? "OPEN" : null, delegate.emergencies().provisional() != null,
                delegate.isStayed(), opened, after);
    }
}
