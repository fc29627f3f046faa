package org.lintel.views.compliance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.delegate.DelegateId;

/** The view as of then: folded in memory, from the events that were recorded by then. */
public final class ComplianceFold {
    private ComplianceFold() {}

    /**
     * @param events in the order of their positions, up to the moment or position that is asked about: as-of selects by the time recorded
     * @return the view of these events, of which to ask the same questions as of the live one
     */
    public static Compliance of(Stream<RecordedEvent> events) {
        Compliance compliance = new Compliance(new InMemory());
        events.forEachOrdered(compliance::apply);
        return compliance;
    }

    private static final class InMemory implements ComplianceRows {
        private final Map<AccreditationId, Case> cases = new HashMap<>();
        private final Map<DelegateId, PersonCase> persons = new HashMap<>();
        private final Map<SessionId, SessionFacts> sessions = new HashMap<>();
        private final Map<BadgeId, BadgeCase> badges = new HashMap<>();
        private final Map<Long, CodeOfConduct> codes = new HashMap<>();

        @Override
        public @Nullable Case find(AccreditationId accreditation) {
            return cases.get(accreditation);
        }

        @Override
        public void save(Case one) {
            cases.merge(one.accreditation(), one, (kept, next) -> next.position() > kept.position() ? next : kept);
        }

        @Override
        public List<Case> cases(SessionId session) {
            return cases.values().stream().filter(one -> one.session().equals(session)).toList();
        }

        @Override
        public @Nullable BadgeCase badge(BadgeId badge) {
            return badges.get(badge);
        }

        @Override
        public void save(BadgeCase badge) {
            badges.merge(badge.badge(), badge, (kept, next) -> next.position() > kept.position() ? next : kept);
        }

        @Override
        public List<BadgeCase> badges(SessionId session) {
            return badges.values().stream().filter(badge -> badge.session().equals(session)).toList();
        }

        @Override
        public void save(CodeOfConduct code) {
            codes.putIfAbsent(code.published().position(), code);
        }

        @Override
        public List<CodeOfConduct> codes() {
            return List.copyOf(codes.values());
        }

        @Override
        public @Nullable PersonCase find(DelegateId delegate) {
            return persons.get(delegate);
        }

        @Override
        public void save(PersonCase one) {
            persons.merge(one.delegate(), one, (kept, next) -> next.position() > kept.position() ? next : kept);
        }

        @Override
        public List<PersonCase> persons(SessionId session) {
            return persons.values().stream().filter(one -> one.session().equals(session)).toList();
        }

        @Override
        public @Nullable SessionFacts session(SessionId session) {
            return sessions.get(session);
        }

        @Override
        public void save(SessionFacts facts) {
            sessions.merge(facts.session(), facts, (kept, next) -> next.position() > kept.position() ? next : kept);
        }
    }
}
