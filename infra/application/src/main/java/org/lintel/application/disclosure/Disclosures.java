package org.lintel.application.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.delegate.RecordedDelegates;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Opening;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.application.wiring.RecordedHistory;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.disclosure.DiscloseData;
import org.lintel.decisions.disclosure.OpenDisclosure;
import org.lintel.decisions.disclosure.Recipients;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Person;
import org.lintel.language.disclosure.Basis;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.disclosure.DemandReferred;
import org.lintel.language.disclosure.DisclosureId;
import org.lintel.language.disclosure.RecipientKeyRegistered;
import org.springframework.stereotype.Component;

/** Makes disclosures, hands out their files, and tells what was disclosed and demanded (inv-23). */
@Component
class Disclosures {
    private final CommandDesk desk;
    private final Sealing sealing;
    private final Opening opening;
    private final RecordedDelegates delegates;
    private final RecordedHistory recordedHistory;

    Disclosures(CommandDesk desk, Sealing sealing, Opening opening, RecordedDelegates delegates, RecordedHistory recordedHistory) {
        this.desk = desk;
        this.sealing = sealing;
        this.opening = opening;
        this.delegates = delegates;
        this.recordedHistory = recordedHistory;
    }

    /** What an officer wants to pass on. */
    record Wanted(CountryCode state, Basis basis, List<DelegateId> delegates, Set<PersonField> fields, FreeText purpose) {}

    /** A disclosure that is on record, with a token of its place. */
    record Made(DataDisclosed event, String after) {}

    Made make(Wanted wanted, Sender sender) {
        DisclosureId id = new DisclosureId(UUID.randomUUID().toString());
        Delegate first = delegates.find(wanted.delegates.getFirst());
        SessionId session = first == null ? null : first.host().session();
        Accepted accepted = desk.carryOut(command(id, wanted, sealing.forRehearsalIn(session), sender),
                () -> command(id, wanted, sealing.of(id, Objects.requireNonNull(session)), sender), sender);
        return new Made(accepted.only(DataDisclosed.class), accepted.after());
    }

    /**
     * @return the file, encrypted to the key that the State has now
     * @throws ProblemException 404; 422 for another officer, too late, or where the basis no longer holds
     */
    byte[] file(DisclosureId id, Sender sender) {
        desk.carryOut(new OpenDisclosure(id, sender.as(Role.SEC)), new Sender(sender.user(), null));
        DataDisclosed made = recordedHistory.with(Tags.disclosure(id)).events(DataDisclosed.class).findFirst()
                .orElseThrow(ProblemException::notFound);
        List<Person> persons = new ArrayList<>();
        for (DelegateId delegate : made.delegates()) {
            Delegate known = Objects.requireNonNull(delegates.find(delegate));
            Person person = opening.confidential(delegate, PageLanguage.present()).person(known.nomination().person());
            if (person != null) {
                persons.add(person);
            }
        }
        RecipientKeyRegistered key = Recipients.keyOf(made.state(), recordedHistory.with(Tags.recipient(made.state()))).orElseThrow();
        return EncryptedFile.of(DisclosedTable.of(persons, made.fields()), RecipientCertificate.ofRecord(key.certificate()));
    }

    private static DiscloseData command(DisclosureId id, Wanted wanted, Sealer seal, Sender sender) {
        return new DiscloseData(id, wanted.state, wanted.basis, wanted.delegates, wanted.fields,
                seal.text(wanted.purpose, SealedField.DISCLOSURE_PURPOSE), sender.as(Role.SEC));
    }

    /** @return the latest key of the State, or null */
    @Nullable
    RecordedEvent latestKey(CountryCode state) {
        return recordedHistory.with(Tags.recipient(state)).recorded().stream().reduce((_, latest) -> latest).orElse(null);
    }

    /** @return what was disclosed of persons of the session, the latest first */
    List<RecordedEvent> disclosed(SessionId session) {
        return latestFirst(session, DataDisclosed.class);
    }

    /** A demand and when it went to the legal adviser; null while it has not. */
    record Demand(RecordedEvent recorded, @Nullable RecordedEvent referred) {}

    /** @return what authorities demanded of persons of the session, the latest first */
    List<Demand> demanded(SessionId session) {
        Map<String, RecordedEvent> referred = new TreeMap<>();
        latestFirst(session, DemandReferred.class).forEach(one -> referred.put(((DemandReferred) one.event()).demand().value(), one));
        return latestFirst(session, DemandRecorded.class).stream()
                .map(one -> new Demand(one, referred.get(((DemandRecorded) one.event()).demand().value()))).toList();
    }

    private List<RecordedEvent> latestFirst(SessionId session, Class<?> kind) {
        return recordedHistory.with(Tags.disclosures(session)).recorded().stream().filter(one -> kind.isInstance(one.event()))
                .collect(Collectors.toCollection(ArrayList::new)).reversed();
    }
}
