package org.lintel.views.compliance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.consent.ConsentEvent;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.disclosure.DisclosureText;
import org.lintel.language.disclosure.DisclosureTextErased;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.FileErased;
import org.lintel.language.guidelines.FindingEvent;
import org.lintel.language.participants.EditionPublished;
import org.lintel.language.session.SessionConvened;
import org.lintel.language.session.SessionEvent;
import org.lintel.views.Projection;
import org.lintel.views.missed.MissedCount;

/**
 * The view of compliance: are the guidelines kept, since when not, on what evidence. The clock is an argument of every question, so the
 * live view and one that is replayed from the events of then answer alike.
 */
public final class Compliance implements Projection {
    private final ComplianceRows rows;

    public Compliance(ComplianceRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "compliance";
    }

    @Override
    public int version() {
        return 15;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        switch (recorded.event()) {
            case SessionEvent event -> rows.save(facts(event, recorded.position()));
            case AccreditationEvent event -> {
                Case before = rows.find(event.accreditation());
                Case after = Case.evolve(before, event, recorded);
                if (after != before) {
                    rows.save(after);
                }
            }
            case BadgeEvent event -> {
                BadgeCase before = rows.badge(event.badge());
                BadgeCase after = BadgeCase.evolve(before, event, recorded);
                if (after != before) {
                    rows.save(after);
                }
                PersonCase bearer = rows.find(event.bearer().delegate());
                if (bearer != null) {
                    saveChanged(bearer, bearer.after(event, recorded));
                }
            }
            case ConfigurationPublished event -> rows.save(
                    new CodeOfConduct(event.participation().codeOfConduct(), event.inForceFrom(), CountedEvent.of(recorded)));
            case FileErased erased -> {
                Case before = rows.find(erased.accreditation());
                if (before == null) {
                    throw new IllegalStateException("The case " + erased.accreditation().value() + " is not known: rebuild the view.");
                }
                rows.save(before.erased(CountedEvent.of(recorded)));
            }
            case DelegateEvent event -> event.concerned().forEach(delegate -> apply(delegate, event, recorded));
            case ConsentEvent event -> apply(event.delegate(), event, recorded);
            case FindingEvent event -> {
                Finding before = rows.find(event.finding());
                Finding after = Finding.evolve(before, event, recorded);
                if (after != before) {
                    rows.save(after);
                }
            }
            case DisclosureText written -> {
                if (rows.disclosure(written.subject().value()) == null) {
                    rows.save(DisclosureCase.of(written, recorded));
                }
            }
            case DisclosureTextErased gone -> apply(gone, recorded);
            case DelegateErased erased -> apply(erased.delegate(), erased, recorded);
            case EditionPublished edition ->
                rows.persons(edition.session()).forEach(before -> saveChanged(before, before.after(edition, recorded)));
            default -> {
                // No control counts it yet.
            }
        }
    }

    private void apply(DelegateId delegate, Event event, RecordedEvent recorded) {
        PersonCase before = rows.find(delegate);
        if (before == null && event instanceof DelegateNominated nominated) {
            rows.save(PersonCase.nominated(nominated, recorded.position()));
        } else if (before == null) {
            throw new IllegalStateException("The case of " + delegate.value() + " does not begin with a nomination: rebuild the view.");
        } else {
            saveChanged(before, before.after(event, recorded));
        }
    }

    private void apply(DisclosureTextErased gone, RecordedEvent recorded) {
        DisclosureCase before = rows.disclosure(gone.subject().value());
        if (before == null) {
            throw new IllegalStateException("The case of " + gone.subject().value() + " is not known: rebuild the view.");
        }
        DisclosureCase after = before.after(gone, recorded);
        if (after != before) {
            rows.save(after);
        }
    }

    private void saveChanged(PersonCase before, PersonCase after) {
        if (after != before) {
            rows.save(after);
        }
    }

    /** @return the same view, read once and of this session alone: several questions are answered from one reading, and agree */
    public Compliance of(SessionId session) {
        FoldedRows read = new FoldedRows();
        rows.cases(session).forEach(read::save);
        rows.persons(session).forEach(read::save);
        rows.badges(session).forEach(read::save);
        rows.codes().forEach(read::save);
        rows.findings(session).forEach(read::save);
        rows.disclosures(session).forEach(read::save);
        SessionFacts facts = rows.session(session);
        if (facts != null) {
            read.save(facts);
        }
        return new Compliance(read);
    }

    /** @return how every control of the catalogue stands at that moment; all without data where the session is unknown */
    public ComplianceReport report(SessionId session, Catalogue catalogue, Instant now) {
        Cases cases = cases(session);
        List<GuidelineResult> results = catalogue.guidelines().stream().map(guideline -> new GuidelineResult(guideline.id(),
                guideline.title(), guideline.controls().stream().map(control -> result(cases, catalogue, control, now)).toList(),
                cases.findings(guideline, now))).toList();
        return new ComplianceReport(session, now, catalogue.version(), catalogue.illustrative(), results);
    }

    private static ControlResult result(Cases cases, Catalogue catalogue, Control control, Instant now) {
        ControlResult result = cases.measure(catalogue, control, now).result();
        Catalogue before = catalogue.replaced();
        Control old = before == null ? null : before.control(control.id()).filter(one -> !one.equals(control)).orElse(null);
        return before == null || old == null ? result : result.beside(before.version(), cases.measure(before, old, now).result());
    }

    /** @return when each control of the catalogue changed its status up to that moment */
    public ComplianceHistory history(SessionId session, Catalogue catalogue, Instant now) {
        Cases cases = cases(session);
        List<StatusChange> changes = catalogue.guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                .flatMap(control -> cases.measure(catalogue, control, now).changes().stream())
                .sorted(Comparator.comparing(StatusChange::since).thenComparing(StatusChange::control)).toList();
        return new ComplianceHistory(session, now, catalogue.version(), catalogue.illustrative(), changes);
    }

    /**
     * @param guideline its id, for instance {@code G01}
     * @return the events that count, and why; empty when the catalogue has no such guideline
     */
    public Optional<Evidence> evidence(SessionId session, Catalogue catalogue, String guideline, Instant now) {
        return catalogue.guideline(guideline).map(found -> {
            Cases cases = cases(session);
            return new Evidence(session, now, guideline,
                    found.controls().stream().flatMap(control -> cases.evidence(catalogue, control, now).stream()).toList());
        });
    }

    /**
     * @param guideline its id
     * @return its figures by group at any moment, nothing withheld; empty when there is no such guideline
     */
    public Optional<Breakdown> breakdown(SessionId session, Catalogue catalogue, String guideline, Grouping by, Instant now) {
        return catalogue.guideline(guideline).map(found -> {
            Cases cases = cases(session);
            return new Breakdown(session, now, guideline, by, found.controls().stream().map(control -> new Breakdown.OfControl(control.id(),
                    GroupTable.of(cases.parties(catalogue, control), by, now).groups(Set.of()))).toList());
        });
    }

    /**
     * @param control for instance {@code G01.1}
     * @param most how many days are told at most
     * @return how it stood at the end of days; empty when there is no such control
     */
    public Optional<Trend> trend(SessionId session, Catalogue catalogue, String control, Instant now, int most) {
        return catalogue.control(control).map(found -> {
            List<Sample> samples = cases(session).samples(catalogue, found);
            List<Instant> moments = Trend.moments(samples, now, most);
            return Trend.of(control, moments, Measurement.along(found, samples, moments));
        });
    }

    /** @return how long it took, at any moment, nothing withheld; empty when the control asks for nothing in time */
    public Optional<Distribution> distribution(SessionId session, Catalogue catalogue, String control, Instant now) {
        return catalogue.control(control).filter(ShareWithinLimit.class::isInstance).map(ShareWithinLimit.class::cast).map(found -> {
            Cases cases = cases(session);
            GroupTable table = Distribution.table(found, cases.files(), cases.parties(catalogue, found), cases.session(), now);
            return new Distribution(session, now, control, found.workingDays(), Distribution.bins(table.groups(Set.of())));
        });
    }

    /** @return what the controls cannot see, at any moment, exactly */
    public DataQuality quality(SessionId session, Catalogue catalogue, Instant now) {
        Cases cases = cases(session);
        return new DataQuality(session, now, catalogue.guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                .map(control -> DataQuality.of(control, cases.parties(catalogue, control), cases.files(), now, false)).toList());
    }

    /** @return how often time limits of the institution were missed for each reason: want of capacity is a figure for the budget annex (inv-6) */
    public List<MissedCount> delays(SessionId session) {
        Cases cases = cases(session);
        return MissedCount.table(Stream
                .concat(cases.files().stream().map(Case::process), cases.persons().stream().map(PersonCase::process))
                .flatMap(process -> process.misses().stream()).map(miss -> new MissedCount(miss.limit(), miss.reason(), 1)));
    }

    /** @return all that the controls look at of the session */
    Cases cases(SessionId session) {
        return new Cases(rows.cases(session), rows.persons(session), rows.session(session), rows.badges(session), rows.codes(),
                rows.findings(session), rows.disclosures(session));
    }

    private static SessionFacts facts(SessionEvent event, long position) {
        return switch (event) {
            case SessionConvened e -> new SessionFacts(e.session(), e.opens(), e.closes(), e.calendar(), position);
        };
    }
}
