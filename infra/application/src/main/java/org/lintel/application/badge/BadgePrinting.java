package org.lintel.application.badge;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.access.ConfidentialReading;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.printing.PrintedPage;
import org.lintel.application.sealing.Opener;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.badge.Badge;
import org.lintel.decisions.badge.ShownName;
import org.lintel.decisions.delegate.Appearance;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.language.Role;
import org.lintel.language.access.Purpose;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.delegate.DisplayName;
import org.lintel.language.delegate.Person;
import org.lintel.language.delegate.Visibility;
import org.lintel.views.sessions.SessionRow;
import org.lintel.views.words.Language;
import org.springframework.stereotype.Component;

/**
 * Prints badges. It is recorded first that the name is opened, for what and by whom (inv-30). Of a person who was erased it says that, and of one
 * under a pseudonym it shows the name that they chose.
 */
@Component
final class BadgePrinting {
    private static final Refusal ENDED = new Refusal("badge-ended", "This badge can never open the gate again.",
            "Reissue it, and print the new one.");

    private final RecordedBadges recorded;
    private final BadgeHandles handles;
    private final ConfidentialReading confidential;
    private final Views views;

    BadgePrinting(RecordedBadges recorded, BadgeHandles handles, ConfidentialReading confidential, Views views) {
        this.recorded = recorded;
        this.handles = handles;
        this.confidential = confidential;
        this.views = views;
    }

    /**
     * @throws ProblemException 404; 422 where the badge has ended, where no name may be shown, and as {@link ConfidentialReading}; 503 where the
     *     session is not visible yet: nothing is opened then
     */
    byte[] pdf(String id, Sender sender, Language language) {
        RecordedBadges.Known known = recorded.readable(id, sender.as(Role.SEC));
        Badge badge = known.badge();
        if (badge.own() != BadgeState.ISSUED && badge.own() != BadgeState.ACTIVE) {
            throw ProblemException.refused(ENDED);
        }
        Refusal unnamed = ShownName.isChosen(badge.bearer().delegate(), known.history()).objection();
        if (unnamed != null) {
            throw ProblemException.refused(unnamed);
        }
        SessionRow session = views.session(badge.bearer().session());
        Opener open = confidential.of(badge.bearer().delegate(), Purpose.BADGE, sender, language);
        return PrintedPage.of(BadgeSheet.of(name(known.bearer(), Appearance.from(known.history(), known.bearer().id()), open), badge.zone(),
                session.name(), handles.of(badge.id(), session.session()), language));
    }

    private static String name(Delegate bearer, Appearance appearance, Opener open) {
        if (appearance.visibility() == Visibility.PSEUDONYMOUS) {
            DisplayName chosen = open.displayName(Objects.requireNonNull(appearance.displayName()));
            return chosen == null ? open.erased() : chosen.value();
        }
        return fullName(open.person(bearer.nomination().person()), open);
    }

    private static String fullName(@Nullable Person person, Opener open) {
        return person == null ? open.erased() : person.givenName() + " " + person.familyName();
    }
}
