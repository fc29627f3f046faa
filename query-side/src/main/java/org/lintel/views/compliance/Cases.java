package org.lintel.views.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;

/** All that the controls look at of one session, ready to be measured. */
record Cases(List<Case> files, List<PersonCase> persons, @Nullable SessionFacts session, List<BadgeCase> badges,
        List<CodeOfConduct> codes, List<Finding> findings, List<DisclosureCase> disclosures) {
    Measurement measure(Catalogue catalogue, Control control, Instant now) {
        return Measurement.of(control, samples(catalogue, control), now);
    }

    List<Sample> samples(Catalogue catalogue, Control control) {
        return parties(catalogue, control).stream().map(PartySample::sample).toList();
    }

    /** @return what the control judges, each by the version that was in force when its clock started, as far as that had this control */
    List<PartySample> parties(Catalogue catalogue, Control control) {
        List<PartySample> judged = new ArrayList<>(
                parties(control).stream().filter(one -> catalogue.isInForce(one.sample().clock())).toList());
        Catalogue before = catalogue.replaced();
        if (before != null) {
            before.control(control.id()).ifPresent(old -> parties(before, old).stream()
                    .filter(one -> !catalogue.isInForce(one.sample().clock())).forEach(judged::add));
        }
        return judged;
    }

    /** @return what the control judges, each with whom it is about */
    List<PartySample> parties(Control control) {
        Map<AccreditationId, Case> known = new HashMap<>();
        files.forEach(file -> known.put(file.accreditation(), file));
        Map<DelegateId, PersonCase> bearers = new HashMap<>();
        persons.forEach(person -> bearers.put(person.delegate(), person));
        List<PartySample> found = new ArrayList<>();
        for (Sample sample : control.samples(files, persons, session)) {
            found.add(new PartySample("event " + sample.evidence().getFirst().event().position(), sample.group(), null, sample));
        }
        for (Case file : files) {
            control.samples(file, session).forEach(sample -> found.add(of(file.accreditation().value(), file, sample)));
        }
        for (PersonCase person : persons) {
            Case file = known.get(person.nominatedBy());
            control.samples(person).forEach(sample -> found.add(of(person.delegate().value(), file, sample)));
        }
        for (BadgeCase badge : badges) {
            PersonCase bearer = bearers.get(badge.bearer());
            Case file = bearer == null ? null : known.get(bearer.nominatedBy());
            control.samples(badge, codes).forEach(sample -> found.add(of(badge.bearer().value(), file, sample)));
        }
        for (DisclosureCase one : disclosures) {
            control.samples(one).forEach(sample -> found.add(of("disclosure " + one.subject(), null, sample)));
        }
        for (Finding finding : findings) {
            control.samples(finding).forEach(sample -> found.add(of("finding " + finding.finding().value(), null, sample)));
        }
        return found;
    }

    /** @return what had been found of the guideline by that moment, the latest first */
    List<ReportedFinding> findings(Guideline guideline, Instant now) {
        return findings.stream().filter(one -> one.guideline().value().equals(guideline.id()) && !one.recorded().recordedAt().isAfter(now))
                .sorted(Comparator.comparing((Finding one) -> one.recorded().position()).reversed())
                .map(one -> ReportedFinding.of(one, now)).toList();
    }

    List<Evidence.Item> evidence(Catalogue catalogue, Control control, Instant now) {
        return samples(catalogue, control).stream().filter(sample -> isThere(sample, now))
                .flatMap(sample -> sample.evidence().stream().filter(reason -> !reason.event().recordedAt().isAfter(now))
                        .map(reason -> item(control, sample, reason, now)))
                .sorted(Comparator.comparing(Evidence.Item::position)).toList();
    }

    /** @return whether there is something to judge at that moment */
    static boolean isThere(Sample sample, Instant now) {
        return !sample.knownAt().isAfter(now) && (sample.until() == null || sample.until().isAfter(now));
    }

    private static PartySample of(String party, @Nullable Case file, Sample sample) {
        return new PartySample(party, file == null ? null : file.region(), file == null ? null : file.category(), sample);
    }

    private static Evidence.Item item(Control control, Sample sample, Sample.Reason reason, Instant now) {
        Grounds why = sample.judgedAt().isAfter(now) ? new Grounds(Why.NOT_YET_DUE, List.of()) : reason.grounds();
        return new Evidence.Item(control.id(), reason.event().position(), reason.event().type(), why);
    }
}
