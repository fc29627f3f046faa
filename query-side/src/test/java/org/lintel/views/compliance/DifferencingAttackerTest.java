package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.views.compliance.SmallNumbers.FIVE;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.guidelines.GuidelineId;
import org.lintel.views.compliance.SmallNumbers.Cell;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.FindingSamples;
import org.lintel.views.testing.RandomSessions;
import org.lintel.views.testing.rows.ComplianceInMemory;

/**
 * inv-31 under attack: somebody of the Bureau who reads everything that they may, after every event and at the end of every day, of every guideline and
 * by every group, keeps it all, and computes. The attacker knows the rule. Rules that are weaker are found out.
 */
@Tag("inv-31")
class DifferencingAttackerTest {
    private static final int TABLES = Boolean.getBoolean("lintel.slow") ? 200_000 : 20_000;
    private static final int SESSIONS = Boolean.getBoolean("lintel.slow") ? 40 : 3;
    private static final int LENGTH = 600;
    private static final BureauView.Withholding NO_COMPLEMENT = new BureauView.Withholding() {
        @Override
        public <G> Set<G> withheld(Map<G, Cell> table) {
            return table.entrySet().stream().filter(one -> FIVE.isSmall(one.getValue().met()) || FIVE.isSmall(one.getValue().notMet()))
                    .map(Map.Entry::getKey).collect(Collectors.toSet());
        }
    };
    private static final Catalogue CATALOGUE = SecondOpinionTest.CATALOGUE;
    private static final Control REPORTS = new NothingMeasurableYet("G08.1", new BigDecimal("0.95"), false, "x", Map.of(), true);

    private final long seed = Long.getLong("lintel.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    DifferencingAttackerTest() {
        System.out.println("differencing attacker: seed " + seed);
    }

    @Test
    void ofNoTableDoesWhoKnowsTheRuleLearnThatAGroupIsSmall() {
        Attacker attacker = new Attacker(FIVE::withheld, random);
        for (int tried = 0; tried < TABLES; tried++) {
            Map<String, Cell> table = table();
            assertThat(attacker.derives(table)).as("seed %d, %s", seed, table).isEmpty();
        }
    }

    @Test
    void withoutComplementarySuppressionOrWithAnotherLeastNumberGroupsAreFoundOut() {
        assertThat(found(NO_COMPLEMENT)).isPositive();
        assertThat(found(new SmallNumbers(1)::withheld)).isPositive();
        assertThat(found(new SmallNumbers(4)::withheld)).isPositive();
    }

    @Test
    void overAWholeSessionNoSmallGroupIsDerivedFromWhatTheBureauReads() {
        for (int session = 0; session < SESSIONS; session++) {
            long history = random.nextLong();
            assertThat(attack(history, BureauView::new)).as("seed %d, history %d", seed, history).isEmpty();
        }
    }

    @Test
    void weakerRulesAreFoundOutOverASession() {
        assertThat(isFoundOut(view -> weakened(view, NO_COMPLEMENT, DifferencingAttackerTest::atClosing))).as("no complement").isTrue();
        assertThat(isFoundOut(view -> weakened(view, new SmallNumbers(1)::withheld, DifferencingAttackerTest::atClosing))).as("k is 1")
                .isTrue();
        assertThat(isFoundOut(view -> weakened(view, FIVE::withheld, (_, now) -> now))).as("told live").isTrue();
    }

    /** In one of some sessions: in not every one is there something to find. */
    private boolean isFoundOut(Function<Compliance, BureauView> weaker) {
        return IntStream.range(0, 20).anyMatch(session -> !attack(seed + session, weaker).isEmpty());
    }

    @Test
    void ofIncidentsNobodyLearnsHowManyThereWereWhileTheyAreFew() {
        for (int tried = 0; tried < 3; tried++) {
            List<Sample> reports = reports();
            assertThat(attackIncidents(reports, IncidentWeek::told)).as("seed %d", seed).isEmpty();
            assertThat(attackIncidents(reports, UnaryOperator.identity())).as("told live; seed %d", seed).isNotEmpty();
        }
    }

    /** Whoever records a finding about incidents may do so because of one that has just happened. */
    @Test
    void ofFindingsAboutIncidentsNothingShowsBetweenTwoMondaysAndNoNumberEver() {
        Catalogue incidents = new Catalogue("test", true, "A test", "None", Instant.EPOCH,
                List.of(new Guideline("G08", "t", "o", List.of(REPORTS))));
        List<RecordedEvent> events = new ArrayList<>(RandomSessions.of(seed, 3 * LENGTH));
        RecordedEvent last = events.getLast();
        for (FindingKind kind : FindingKind.values()) {
            events.add(EventSamples.recorded(events.getLast().position() + 1, last.recordedAt().plusSeconds(1),
                    new FindingRecorded(new FindingId("last-" + kind), null, new GuidelineId("G08"), kind, FindingOutcome.NOT_KEPT, null,
                            null,
                            null, FindingSamples.AUDITOR)));
        }
        BureauView view = new BureauView(ComplianceFold.of(events.stream()));
        Set<ReportedFinding> shown = new LinkedHashSet<>();
        Object before = List.of();
        for (Instant hour = events.getFirst().recordedAt().truncatedTo(ChronoUnit.HOURS); hour
                .isBefore(last.recordedAt().plus(Duration.ofDays(8))); hour = hour.plus(Duration.ofHours(1))) {
            List<ReportedFinding> now = view.report(RandomSessions.NEAR, incidents, hour).guidelines().getFirst().findings();
            assertThat(now.equals(before) || isMonday(hour)).as("seed %d, %s", seed, hour).isTrue();
            assertThat(now).as("seed %d", seed).allMatch(one -> one.sample() == null && isMonday(one.reportedAt()));
            before = now;
            shown.addAll(now);
        }
        assertThat(shown).as("there was something to read; behind each self-report is an incident").extracting(ReportedFinding::kind)
                .contains(FindingKind.AUDIT, FindingKind.SURVEY).doesNotContain(FindingKind.SELF_REPORT);
    }

    private static BureauView weakened(Compliance view, BureauView.Withholding rule, BureauView.Telling told) {
        return new BureauView(view, rule, told, IncidentWeek::told);
    }

    private static @Nullable Instant atClosing(@Nullable SessionFacts session, Instant now) {
        Instant closing = session == null ? Instant.MAX : session.calendar().endOf(session.closes());
        return closing.isAfter(now) ? null : closing;
    }

    /** In how many of some tables the attacker finds out a group. */
    private long found(BureauView.Withholding rule) {
        Attacker attacker = new Attacker(rule, random);
        return IntStream.range(0, 40).filter(_ -> !attacker.derives(table()).isEmpty()).count();
    }

    /** Four to seven groups; few are small, as in life, or many are. */
    private Map<String, Cell> table() {
        Map<String, Cell> table = new LinkedHashMap<>();
        int groups = 4 + random.nextInt(4);
        int most = 4 + random.nextInt(12);
        for (int group = 0; group < groups; group++) {
            table.put("group " + group,
                    new Cell(random.nextInt(4) == 0 ? 0 : random.nextInt(most), random.nextInt(2) * random.nextInt(most),
                            random.nextInt()));
        }
        return table;
    }

    private Set<String> attack(long history, Function<Compliance, BureauView> viewOf) {
        List<RecordedEvent> events = RandomSessions.of(history, LENGTH);
        Compliance live = new Compliance(new ComplianceInMemory());
        BureauView view = viewOf.apply(live);
        Notes notes = new Notes();
        for (RecordedEvent event : events) {
            live.apply(event);
            if (event.position() > LENGTH / 2 && event.position() % 15 == 0) {
                notes.read(view, event.recordedAt());
            }
        }
        for (int day = 0; day < 60; day++) {
            notes.read(view, events.getLast().recordedAt().plus(Duration.ofDays(day)));
        }
        assertThat(notes.tables).as("there was something to read").isNotEmpty();
        return notes.derived();
    }

    /** What the attacker has written down: of each table once, of which moment it speaks. */
    private static final class Notes {
        private final Map<String, Map<Instant, List<Breakdown.Group>>> tables = new LinkedHashMap<>();
        private final Map<String, DataQuality> qualities = new LinkedHashMap<>();
        private final Map<String, ControlResult> totals = new LinkedHashMap<>();

        void read(BureauView view, Instant now) {
            for (SessionId session : List.of(RandomSessions.NEAR, RandomSessions.FAR)) {
                for (Guideline guideline : CATALOGUE.guidelines()) {
                    for (Grouping by : Grouping.values()) {
                        Breakdown breakdown = view.breakdown(session, CATALOGUE, guideline.id(), by, now).orElseThrow();
                        if (breakdown.asOf() != null) {
                            for (Breakdown.OfControl control : breakdown.controls()) {
                                note(view, session, control.control(), by.name(), control.groups(), breakdown.asOf());
                            }
                        }
                    }
                    guideline.controls().forEach(control -> view.distribution(session, CATALOGUE, control.id(), now)
                            .filter(one -> one.asOf() != null).ifPresent(one -> note(view, session, control.id(), "TIMES",
                                    groups(one), Objects.requireNonNull(one.asOf()))));
                }
                DataQuality quality = view.quality(session, CATALOGUE, now);
                assertThat(qualities.computeIfAbsent(session.value() + quality.asOf(), _ -> quality)).as("told once").isEqualTo(quality);
                quality.controls().forEach(one -> assertThat(one.late().count()).isNull());
            }
        }

        /** The bins of a distribution are groups like any other. */
        private static List<Breakdown.Group> groups(Distribution distribution) {
            return distribution.bins().stream().map(bin -> new Breakdown.Group(String.valueOf(bin.upTo()), bin.inTime(), bin.count(),
                    bin.suppressed())).toList();
        }

        private void note(BureauView view, SessionId session, String control, String by, List<Breakdown.Group> groups, Instant told) {
            String table = session.value() + " " + control + " " + by;
            if (tables.computeIfAbsent(table, _ -> new LinkedHashMap<>()).put(told, groups) == null) {
                view.report(session, CATALOGUE, told).guidelines().stream().flatMap(one -> one.controls().stream())
                        .filter(one -> one.id().equals(control)).forEach(one -> totals.put(table + told, one));
            }
        }

        Set<String> derived() {
            Set<String> found = new TreeSet<>();
            tables.forEach((table, told) -> found.addAll(derived(table, told)));
            return found;
        }

        /** Each table adds up to its total, and so does what was added between two of them. */
        private Set<String> derived(String table, Map<Instant, List<Breakdown.Group>> told) {
            Intervals known = new Intervals();
            Set<String> cells = new LinkedHashSet<>();
            Instant before = null;
            for (Map.Entry<Instant, List<Breakdown.Group>> one : told.entrySet()) {
                for (String part : List.of("met", "not met")) {
                    cells.addAll(note(known, part, one.getValue(), totals.get(table + one.getKey()), one.getKey()));
                    if (before != null && !table.contains("G13")) {
                        cells.addAll(difference(known, part, one.getValue(), before, one.getKey()));
                    }
                }
                before = one.getKey();
            }
            known.solve();
            return cells.stream().filter(known::isKnownToBeSmall).map(cell -> table + ": " + cell).collect(Collectors.toSet());
        }

        private static List<String> note(Intervals known, String part, List<Breakdown.Group> groups, @Nullable ControlResult total,
                Instant at) {
            List<String> names = new ArrayList<>();
            for (Breakdown.Group group : groups) {
                String name = group.group() + " " + part + " " + at;
                names.add(name);
                if (group.numerator() != null && group.denominator() != null) {
                    known.set(name, part.equals("met") ? group.numerator() : group.denominator() - group.numerator());
                }
            }
            if (total != null && total.numerator() != null && total.denominator() != null) {
                known.set("all " + part + at, part.equals("met") ? total.numerator() : total.denominator() - total.numerator());
            }
            known.sum(names, "all " + part + at);
            return names;
        }

        private static List<String> difference(Intervals known, String part, List<Breakdown.Group> groups, Instant before, Instant at) {
            List<String> names = new ArrayList<>();
            for (Breakdown.Group group : groups) {
                String more = group.group() + " " + part + " from " + before + " to " + at;
                known.sum(List.of(group.group() + " " + part + " " + before, more), group.group() + " " + part + " " + at);
                names.add(more);
            }
            return names;
        }
    }

    /** Reports of some weeks, most of them answered in time. */
    private List<Sample> reports() {
        Instant at = Instant.parse("2027-03-01T10:00:00Z");
        List<Sample> reports = new ArrayList<>();
        for (int report = 0; report < 15; report++) {
            at = at.plusSeconds(1 + random.nextInt(400_000));
            reports.add(new Sample(at, at.plusSeconds(random.nextInt(14_400)), random.nextInt(20) > 0, List.of()));
        }
        return reports;
    }

    /**
     * The attacker looks at every moment. Where something new shows at any moment of a week, it is one incident that has just happened, so that the number
     * is known whenever the band changes; where it shows once a week, any number may have happened.
     *
     * @return the moments at which the number is known exactly while it is small
     */
    private static Set<Instant> attackIncidents(List<Sample> reports, UnaryOperator<Sample> told) {
        BureauView view = new BureauView(new Compliance(new ComplianceInMemory()), FIVE::withheld, (_, _) -> null, told);
        Set<Instant> moments = new TreeSet<>();
        reports.forEach(report -> moments.add(report.judgedAt()));
        for (int hour = 0; hour < 24 * 120; hour++) {
            moments.add(Instant.parse("2027-03-01T00:00:00Z").plus(Duration.ofHours(hour)));
        }
        Set<Instant> known = new TreeSet<>();
        boolean weekly = true;
        Instant before = null;
        String shown = "";
        for (Instant moment : moments) {
            ControlResult result = view.result(REPORTS, reports, moment);
            String now = result.status() + " " + result.band() + " " + result.numerator();
            weekly &= now.equals(shown) || before == null || isMonday(moment);
            boolean begins = result.band() == null && result.suppressed() && shown.startsWith("NO_DATA");
            boolean crosses = result.band() != null && shown.contains("null null");
            if (!now.equals(shown) && !weekly && (begins || crosses) && before != null) {
                known.add(crosses ? before : moment);
            }
            before = moment;
            shown = now;
        }
        return known;
    }

    private static boolean isMonday(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).getDayOfWeek() == DayOfWeek.MONDAY && moment.toString().endsWith("T06:00:00Z");
    }
}
