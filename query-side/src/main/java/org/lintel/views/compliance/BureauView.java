package org.lintel.views.compliance;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.guidelines.FindingKind;

/**
 * inv-31: the view of compliance as the Bureau may see it; what the Bureau sees, every State is taken to know. Whatever the Bureau reads of it, on a page, in
 * the API, in a file or on paper, comes from here.
 *
 * <ul>
 * <li>Totals are told as they are, and at once; those about incidents by the week, as a status and roughly.
 * <li>Figures by group are told once, as of the closing of the session, and nothing of them changes afterwards: of two tables, one a day after the other,
 * the difference would tell of one person. What {@link SmallNumbers} withholds is withheld.
 * <li>A ratio between regions is withheld where it would tell of few persons in one of them.
 * </ul>
 */
public final class BureauView {
    private final Compliance compliance;
    private final Withholding withholding;
    private final Telling breakdowns;
    private final UnaryOperator<Sample> incidents;

    /** Which rows of a table are withheld. */
    interface Withholding {
        <G> Set<G> withheld(Map<G, SmallNumbers.Cell> table);
    }

    /** Of which moment figures by group are told; null as long as they are not. */
    interface Telling {
        @Nullable
        Instant moment(@Nullable SessionFacts session, Instant now);
    }

    public BureauView(Compliance compliance) {
        this(compliance, SmallNumbers.FIVE::withheld, BureauView::closing, IncidentWeek::told);
    }

    /** With a rule to be tested in the place of any of them. */
    BureauView(Compliance compliance, Withholding withholding, Telling breakdowns, UnaryOperator<Sample> incidents) {
        this.compliance = compliance;
        this.withholding = withholding;
        this.breakdowns = breakdowns;
        this.incidents = incidents;
    }

    /** @return the last moment of the session's last day, once that day is over everywhere; null before, and of an unknown session */
    private static @Nullable Instant closing(@Nullable SessionFacts session, Instant now) {
        if (session == null) {
            return null;
        }
        Instant closing = session.calendar().endOf(session.closes());
        return closing.isAfter(ClosedDay.before(now)) ? null : closing;
    }

    /** @return how every control of the catalogue stands at that moment */
    public ComplianceReport report(SessionId session, Catalogue catalogue, Instant now) {
        Cases cases = compliance.cases(session);
        List<GuidelineResult> results = catalogue.guidelines().stream().map(guideline -> new GuidelineResult(guideline.id(),
                guideline.title(), guideline.controls().stream().map(control -> result(cases, catalogue, control, now)).toList(),
                findings(cases, guideline, now))).toList();
        return new ComplianceReport(session, now, catalogue.version(), catalogue.illustrative(), results);
    }

    /**
     * Those of a guideline about incidents by the week and without numbers, like the incidents themselves; and of these no self-report, for behind
     * each is an incident.
     */
    private static List<ReportedFinding> findings(Cases cases, Guideline guideline, Instant now) {
        List<ReportedFinding> findings = cases.findings(guideline, now);
        return guideline.controls().stream().noneMatch(Control::aboutIncidents)
                ? findings
                : findings.stream().filter(one -> one.kind() != FindingKind.SELF_REPORT).map(one -> one.aboutIncidents(now))
                        .filter(one -> !one.reportedAt().isAfter(now)).toList();
    }

    private ControlResult result(Cases cases, Catalogue catalogue, Control control, Instant now) {
        ControlResult result = result(control, cases.samples(catalogue, control), now);
        Catalogue before = catalogue.replaced();
        Control old = before == null ? null : before.control(control.id()).filter(one -> !one.equals(control)).orElse(null);
        return before == null || old == null ? result : result.beside(before.version(), result(old, cases.samples(before, old), now));
    }

    ControlResult result(Control control, List<Sample> samples, Instant now) {
        Measurement measured = measured(control, samples, now);
        if (control.aboutIncidents()) {
            return measured.judged() == 0 ? measured.result() : measured.result().withheld(Bands.of(measured.judged()));
        }
        boolean withheld = control instanceof RatioBetweenRegions && !withholding.withheld(cells(measured)).isEmpty();
        return withheld ? measured.result().withheld(null) : measured.result();
    }

    private Measurement measured(Control control, List<Sample> samples, Instant now) {
        return Measurement.of(control, control.aboutIncidents() ? samples.stream().map(incidents).toList() : samples, now);
    }

    private static Map<Object, SmallNumbers.Cell> cells(Measurement measured) {
        Map<Object, SmallNumbers.Cell> cells = new LinkedHashMap<>();
        measured.groups()
                .forEach((region, counts) -> cells.put(region, new SmallNumbers.Cell(counts.met(), counts.judged() - counts.met(), 0)));
        return cells;
    }

    /** @return when each control of the catalogue changed its status up to that moment; those about incidents by the week */
    public ComplianceHistory history(SessionId session, Catalogue catalogue, Instant now) {
        Cases cases = compliance.cases(session);
        List<StatusChange> changes = catalogue.guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                .flatMap(control -> measured(control, cases.samples(catalogue, control), now).changes().stream())
                .sorted(Comparator.comparing(StatusChange::since).thenComparing(StatusChange::control)).toList();
        return new ComplianceHistory(session, now, catalogue.version(), catalogue.illustrative(), changes);
    }

    /** @return how many events of each type count for a guideline's controls, those about incidents left out; empty when there is no such guideline */
    public Optional<Evidence.Summary> evidence(SessionId session, Catalogue catalogue, String guideline, Instant now) {
        Cases cases = compliance.cases(session);
        return catalogue.guideline(guideline).map(found -> new Evidence.Summary(session, now, guideline,
                found.controls().stream().filter(control -> !control.aboutIncidents())
                        .flatMap(control -> counts(control, cases.parties(catalogue, control), now)).toList()));
    }

    private Stream<Evidence.Count> counts(Control control, List<PartySample> samples, Instant now) {
        Map<String, Long> events = new TreeMap<>();
        Map<String, Set<String>> parties = new TreeMap<>();
        for (PartySample one : samples) {
            if (Cases.isThere(one.sample(), now)) {
                one.sample().evidence().stream().map(Sample.Reason::event).filter(event -> !event.recordedAt().isAfter(now))
                        .forEach(event -> {
                            events.merge(event.type(), 1L, Long::sum);
                            parties.computeIfAbsent(event.type(), _ -> new HashSet<>()).add(one.party());
                        });
            }
        }
        Map<String, SmallNumbers.Cell> cells = new TreeMap<>();
        parties.forEach((type, all) -> cells.put(type, SmallNumbers.Cell.of(all, Set.of())));
        Set<String> withheld = withholding.withheld(cells);
        return events.entrySet().stream().map(type -> withheld.contains(type.getKey())
                ? new Evidence.Count(control.id(), type.getKey(), null, true)
                : new Evidence.Count(control.id(), type.getKey(), type.getValue(), false));
    }

    /**
     * @param guideline its id
     * @return its figures by group, as of the closing of the session; without any before that. Empty when there is no such guideline
     */
    public Optional<Breakdown> breakdown(SessionId session, Catalogue catalogue, String guideline, Grouping by, Instant now) {
        Cases cases = compliance.cases(session);
        Instant told = breakdowns.moment(cases.session(), now);
        return catalogue.guideline(guideline).map(found -> new Breakdown(session, told, guideline, by, told == null
                ? List.of()
                : found.controls().stream().filter(BureauView::canBeToldByGroup)
                        .map(control -> new Breakdown.OfControl(control.id(),
                                groups(GroupTable.of(cases.parties(catalogue, control), by, told))))
                        .toList()));
    }

    /**
     * @param control for instance {@code G01.1}
     * @param most how many days are told at most
     * @return how it stood at the end of days, each as it was told then; empty when there is no such control
     */
    public Optional<Trend> trend(SessionId session, Catalogue catalogue, String control, Instant now, int most) {
        return catalogue.control(control).map(found -> {
            List<Sample> samples = compliance.cases(session).samples(catalogue, found);
            List<Sample> told = found.aboutIncidents() ? samples.stream().map(incidents).toList() : samples;
            List<Instant> moments = Trend.moments(told, now, most);
            return Trend.of(control, moments, found.aboutIncidents() || found instanceof RatioBetweenRegions
                    ? moments.stream().map(moment -> result(found, samples, moment)).toList()
                    : Measurement.along(found, samples, moments));
        });
    }

    /** @return how long it took, as of the closing of the session; without any before that. Empty when the control asks for nothing in time */
    public Optional<Distribution> distribution(SessionId session, Catalogue catalogue, String control, Instant now) {
        return catalogue.control(control).filter(found -> !found.aboutIncidents()).filter(ShareWithinLimit.class::isInstance)
                .map(ShareWithinLimit.class::cast).map(found -> {
                    Cases cases = compliance.cases(session);
                    Instant told = breakdowns.moment(cases.session(), now);
                    return new Distribution(session, told, control, found.workingDays(), told == null
                            ? List.of()
                            : Distribution.bins(groups(Distribution.table(found, cases.files(), cases.parties(catalogue, found),
                                    cases.session(), told))));
                });
    }

    /** @return what the controls cannot see, roughly, as of the closing of the session; without any before that, and of those about incidents */
    public DataQuality quality(SessionId session, Catalogue catalogue, Instant now) {
        Cases cases = compliance.cases(session);
        Instant told = breakdowns.moment(cases.session(), now);
        return new DataQuality(session, told, told == null
                ? List.of()
                : catalogue.guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                        .filter(control -> !control.aboutIncidents())
                        .map(control -> DataQuality.of(control, cases.parties(catalogue, control), cases.files(), told, true)).toList());
    }

    private static boolean canBeToldByGroup(Control control) {
        return !control.aboutIncidents() && !(control instanceof RatioBetweenRegions) && !(control instanceof FoundFromOutside)
                && !(control instanceof NothingMeasurableYet);
    }

    private List<Breakdown.Group> groups(GroupTable table) {
        Set<String> withheld = withholding.withheld(table.parties());
        return table.groups(withheld);
    }
}
