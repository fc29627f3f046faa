package org.lintel.application.delegate;

import static org.lintel.language.SealedField.CHANGE_ASKED;
import static org.lintel.language.SealedField.DELEGATE_DENIAL_GIST;
import static org.lintel.language.SealedField.DELEGATE_DENIAL_REASONS;
import static org.lintel.language.SealedField.DELEGATE_RECOMMENDATION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_VETTING_NOTE;
import static org.lintel.language.SealedField.LATE_NOMINATION_REASONS;
import static org.lintel.language.SealedField.PASSED_OVER_REASONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.sealing.Opener;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.Contact;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateVetted;
import org.lintel.language.delegate.DisplayName;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.Person;
import org.lintel.language.delegate.PersonAsked;
import org.lintel.views.Told;

/**
 * What is kept of a nominated person, as far as its reader may see it. Whether the person is at risk is for focal points alone, and never here: not for
 * who wrote it either. A reviewer reads what an appeal needs, and not who the person is.
 *
 * @param erased whether the person was erased: then the names and the particulars are null
 * @param displayName what stands in place of the name while the person is under a pseudonym; null where none was chosen or it was erased and, for the
 *        contact point, where the person chose it
 * @param denial why the delegate was denied, as the party is told; null where that did not happen
 * @param course what was done against the delegate and what the party said to it, the earliest first
 * @param forOfficers what officers wrote for each other; null for the contact point
 */
record OpenedDelegate(boolean erased, @Nullable PersonAnswer person, @Nullable DisplayName displayName,
        @Nullable ParticularsAnswer particulars, @Nullable DenialAnswer denial, List<CourseOfDueProcess.StepAnswer> course,
        @Nullable OfficersTexts forOfficers) {
    record PersonAnswer(String givenName, String familyName, LocalDate birthDate, CountryCode nationality) {
        @Override
        public String toString() {
            return "PersonAnswer[withheld]";
        }
    }

    record ParticularsAnswer(String language, boolean visaSupport, @Nullable FreeText sideEvent, @Nullable String contactName,
            @Nullable String contactEmail) {
        @Override
        public String toString() {
            return "ParticularsAnswer[withheld]";
        }
    }

    /** Of a security ground the gist is told, of any other the reasons (inv-8). */
    record DenialAnswer(Ground ground, @Nullable FreeText reasons, @Nullable FreeText gist) {}

    /**
     * What officers wrote for each other, the earliest first.
     *
     * @param lateBecause why the person was nominated after the window closed; otherwise null
     * @param changesAsked which changes of what is kept the person asked for on their own page
     */
    record OfficersTexts(List<FreeText> vettingNotes, List<FreeText> recommendationReasons, @Nullable FreeText passedOverBecause,
            @Nullable FreeText lateBecause, List<FreeText> changesAsked) {}

    /** @param reader in which role they read: the contact point, an officer or a reviewer */
    static OpenedDelegate of(Delegate delegate, History history, Opener open, Role reader) {
        boolean party = reader == Role.APP;
        DelegateNominated nomination = delegate.nomination();
        Person person = open.person(nomination.person());
        Particulars particulars = open.particulars(nomination.particulars());
        DelegateDenied denied = history.events(DelegateDenied.class).reduce((_, latest) -> latest).orElse(null);
        boolean named = reader != Role.REV;
        return new OpenedDelegate(person == null, person == null || !named ? null : answer(person),
                named ? displayName(history, open, party) : null, particulars == null || !named ? null : answer(particulars),
                denied == null ? null : denial(Told.of(denied.act()), open), CourseOfDueProcess.of(history, open, party),
                party ? null : texts(nomination, history, open));
    }

    /** Whoever chose a name for themselves need not show it to who nominated them. */
    private static @Nullable DisplayName displayName(History history, Opener open, boolean party) {
        DisplayNameChosen chosen = history.events(DisplayNameChosen.class).reduce((_, latest) -> latest).orElse(null);
        return chosen == null || party && chosen.chosenBy() == ChosenBy.PERSON ? null : open.displayName(chosen.displayName());
    }

    private static PersonAnswer answer(Person person) {
        return new PersonAnswer(person.givenName(), person.familyName(), person.birthDate(), person.nationality());
    }

    private static ParticularsAnswer answer(Particulars particulars) {
        Contact contact = particulars.contact();
        return new ParticularsAnswer(particulars.language(), particulars.visaSupport(), particulars.sideEvent(),
                contact == null ? null : contact.name(), contact == null ? null : contact.email());
    }

    private static DenialAnswer denial(Told told, Opener open) {
        return new DenialAnswer(told.ground(), open.textOrNull(told.reasons(), DELEGATE_DENIAL_REASONS),
                open.textOrNull(told.gist(), DELEGATE_DENIAL_GIST));
    }

    private static OfficersTexts texts(DelegateNominated nomination, History history, Opener open) {
        return new OfficersTexts(
                history.events(DelegateVetted.class).map(vetted -> open.textOrNull(vetted.note(), DELEGATE_VETTING_NOTE))
                        .filter(Objects::nonNull).toList(),
                history.events(DelegateRecommended.class).map(made -> open.text(made.reasons(), DELEGATE_RECOMMENDATION_REASONS)).toList(),
                history.events(DelegatePromoted.class).map(DelegatePromoted::passedOver).filter(Objects::nonNull)
                        .map(reasons -> open.text(reasons, PASSED_OVER_REASONS)).findFirst().orElse(null),
                open.textOrNull(nomination.lateBecause(), LATE_NOMINATION_REASONS),
                history.events(PersonAsked.class).map(asked -> open.evenText(asked.change(), CHANGE_ASKED)).filter(Objects::nonNull)
                        .toList());
    }

    @Override
    public String toString() {
        return "OpenedDelegate[withheld]";
    }
}
