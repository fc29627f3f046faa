package org.lintel.views.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.lintel.language.CountryCode;
import org.lintel.language.SessionId;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;

/**
 * A session as it was convened.
 *
 * @param quotas how many persons of a category may be confirmed
 * @param mandatoryChecks checks that must have passed before a grant may be recommended, by name
 * @param position of the event that last changed the row
 */
public record SessionRow(SessionId session, String name, LocalDate opens, LocalDate closes, String venue, CountryCode hostState,
        RequestWindow requestWindow, Map<ParticipantCategory, Integer> quotas, int quotaPerOrganisation, List<String> mandatoryChecks,
        long position) {
    public SessionRow {
        quotas = Map.copyOf(quotas);
        mandatoryChecks = List.copyOf(mandatoryChecks);
    }
}
