package org.lintel.decisions.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.Recusals;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.disclosure.Basis;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DisclosureId;
import org.lintel.language.erasure.DelegateErased;

/**
 * inv-23: an officer passes data of delegates of one session on to a State. Refused as {@code no-consent}, {@code not-listed},
 * {@code bulk-unlisted}, {@code no-recipient-key}, {@code several-sessions} and {@code erased}.
 *
 * @param delegates at least one and {@value #MOST} at most, none twice
 * @param fields at least one
 */
public record DiscloseData(DisclosureId disclosure, CountryCode state, Basis basis, List<DelegateId> delegates, Set<PersonField> fields,
        Sealed<FreeText> purpose, Actor by) implements Command {
    /** What one decision depends on stays small. */
    public static final int MOST = 50;
    private static final Refusal SEVERAL_SESSIONS = new Refusal("several-sessions", "These delegates are not all of one session.",
            "Pass on what concerns each session by itself.");
    private static final Refusal ERASED = new Refusal("erased", "What was kept of one of these persons was erased.",
            "Leave that person out.").which("disclosure");

    public DiscloseData {
        delegates = List.copyOf(delegates);
        fields = Set.copyOf(fields);
        if (delegates.isEmpty() || delegates.size() > MOST || new HashSet<>(delegates).size() < delegates.size()) {
            throw new IllegalArgumentException("One to " + MOST + " delegates are needed, none twice.");
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("At least one field is needed.");
        }
    }

    @Override
    public Boundary boundary(History known) {
        Boundary all = Recipients.boundary(state);
        for (DelegateId id : delegates) {
            all = all.and(Boundary.of(Tags.delegate(id)), Boundary.of(Tags.erasure(id)));
            Delegate delegate = Delegate.from(known, id);
            if (delegate != null) {
                all = all.and(Recusals.boundary(by, delegate), DueDates.boundary(delegate.host().session()));
            }
        }
        return all;
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        List<Delegate> persons = new ArrayList<>();
        for (DelegateId id : delegates) {
            @Nullable
            Delegate person = Delegate.from(history, id);
            if (person == null) {
                return new Decision.NotFound();
            }
            persons.add(person);
        }
        SessionId session = persons.getFirst().host().session();
        return Decision
                .provided(Rule.that(() -> persons.stream().allMatch(person -> person.host().session().equals(session)), SEVERAL_SESSIONS),
                        noConflict(persons, history),
                        Rule.that(() -> history.events(DelegateErased.class).noneMatch(erased -> delegates.contains(erased.delegate())),
                                ERASED),
                        LawfulDisclosure.isNoListOfUnlisted(delegates, fields, history),
                        LawfulDisclosure.hasItsBasis(basis, state, delegates, fields, history),
                        LawfulDisclosure.isEncrypted(state, history, circumstances.now()))
                .then(() -> new DataDisclosed(disclosure, session, state, basis, delegates, fields, purpose,
                        DisclosureRetention.until(session, history, circumstances), by));
    }

    /** inv-2 */
    private Rule noConflict(List<Delegate> persons, History history) {
        return () -> persons.stream().map(person -> Recusals.from(history, person).noneOf(by).objection()).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }
}
