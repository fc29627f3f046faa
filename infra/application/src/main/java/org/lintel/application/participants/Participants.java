package org.lintel.application.participants;

import java.text.Collator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.delegate.RecordedDelegates;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.sealing.Opening;
import org.lintel.application.sealing.OrganisationAnswer;
import org.lintel.application.wiring.Views;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.Person;
import org.lintel.language.participants.EditionPublished;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.words.Language;
import org.springframework.stereotype.Component;

/**
 * The latest edition with its names, for everybody. The names are opened when they are shown and kept nowhere, so whoever was erased has fallen out; that
 * they may be shown is what each of them chose, and what the edition records.
 */
@Component
final class Participants {
    private static final String NOTE = "This list is not complete and is not meant to be: it names only those who chose to be named.";

    private final Editions editions;
    private final RecordedDelegates recorded;
    private final Opening opening;
    private final Views views;
    private final Map<SessionId, SealedEdition> latest = new ConcurrentHashMap<>();

    Participants(Editions editions, RecordedDelegates recorded, Opening opening, Views views) {
        this.editions = editions;
        this.recorded = recorded;
        this.opening = opening;
        this.views = views;
    }

    /** An edition with the names in it, sealed. */
    private record SealedEdition(int number, Instant publishedAt, Map<DelegateId, Sealed<Person>> persons,
            Map<AccreditationId, Sealed<Organisation>> organisations) {}

    /** @throws ProblemException 404 where there is no such session */
    ParticipantsAnswer of(SessionId session, Language language) {
        RecordedEvent published = editions.latest(session);
        if (published == null) {
            if (views.sessions().now().find(session) == null) {
                throw ProblemException.notFound();
            }
            return new ParticipantsAnswer(session.value(), null, null, false, NOTE, List.of(), List.of());
        }
        EditionPublished event = (EditionPublished) published.event();
        SealedEdition edition = latest.compute(session, (_, before) -> before != null && before.number == event.number()
                ? before
                : sealed(event, published.occurredAt()));
        return new ParticipantsAnswer(session.value(), edition.number, edition.publishedAt, false, NOTE,
                sorted(edition.persons.entrySet().stream().map(one -> name(one.getKey(), one.getValue(), language)), language),
                sorted(edition.organisations.entrySet().stream().map(one -> name(one.getKey(), one.getValue(), language)), language));
    }

    private SealedEdition sealed(EditionPublished event, Instant at) {
        Map<DelegateId, Sealed<Person>> persons = new ConcurrentHashMap<>();
        event.delegates().forEach(delegate -> recorded.historyOf(delegate).events(DelegateNominated.class).findFirst()
                .ifPresent(nominated -> persons.put(delegate, nominated.person())));
        Map<AccreditationId, Sealed<Organisation>> organisations = new ConcurrentHashMap<>();
        event.organisations().forEach(file -> {
            AccreditationFile known = views.files().now().find(file);
            if (known != null) {
                organisations.put(file, known.request().organisation());
            }
        });
        return new SealedEdition(event.number(), at, persons, organisations);
    }

    /** @return null where it was erased, or does not open: one that was tampered with keeps the others from nobody */
    private @Nullable String name(DelegateId delegate, Sealed<Person> sealed, Language language) {
        try {
            Person person = opening.confidential(delegate, language).person(sealed);
            return person == null ? null : person.givenName() + " " + person.familyName();
        } catch (ProblemException altered) {
            return null;
        }
    }

    private @Nullable String name(AccreditationId file, Sealed<Organisation> sealed, Language language) {
        OrganisationAnswer organisation = opening.listed(file, sealed, language);
        return organisation.country() == null ? null : organisation.name();
    }

    private static List<String> sorted(Stream<@Nullable String> names, Language language) {
        Collator collator = Collator.getInstance(Locale.of(language.code()));
        return names.filter(Objects::nonNull).map(String::valueOf).sorted(collator::compare).toList();
    }
}
