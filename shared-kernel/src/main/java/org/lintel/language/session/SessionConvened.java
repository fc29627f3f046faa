package org.lintel.language.session;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.WorkingCalendar;

/**
 * A session was entered in the registry: from now on accreditation can be requested within its window.
 *
 * @param quotas how many persons of a category may be confirmed; a category without a quota admits nobody yet
 * @param quotaPerOrganisation how many delegates one organisation may have confirmed
 * @param calendar on which days its time limits count
 * @param mandatoryChecks checks that must have passed before a grant may be recommended, by name
 * @param fingerprintKey by which texts and persons of this session are known again, sealed: whoever erases it leaves fingerprints that nothing can
 *        be compared with; null in sessions of before there was one
 */
public record SessionConvened(SessionId session, String name, LocalDate opens, LocalDate closes, String venue, CountryCode hostState,
        RequestWindow requestWindow, Map<ParticipantCategory, Integer> quotas, int quotaPerOrganisation, List<String> mandatoryChecks,
        WorkingCalendar calendar, @Nullable Sealed<FreeText> fingerprintKey, Actor by) implements SessionEvent {
    public SessionConvened {
        // In the order of the categories, for the record must read the same in every run; Map.copyOf shuffles.
        quotas = Collections.unmodifiableMap(new TreeMap<>(quotas));
        mandatoryChecks = List.copyOf(mandatoryChecks);
    }
}
