package org.lintel.auditor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.EventRecord;
import org.lintel.json.EventText;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.SealedTree;
import org.lintel.language.audit.Seed;
import org.lintel.language.audit.SubjectId;
import org.lintel.transparencylog.SignerKey;

/** A history in which files are requested and denied, delegates too, and samples are asked for and drawn: by loops over what was recorded, without the program's own rule. */
final class SampledHistory {
    static final Actor AUDITOR = new Actor(new UserId("auditor"), Role.AUD);
    static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);
    private static final Instant BEGINNING = Instant.parse("2027-01-01T00:00:00Z");
    private static final String SEALED = "1~RESTRICTED~%s~%s~%s~0.9f86d081884c7d65~Y2lwaGVydGV4dA";
    private static final String BY = ",\"declaration\":\"NO_CONFLICT_OF_INTEREST\",\"by\":{\"id\":\"user-officer2\",\"role\":\"SEN\"}}";

    private final Random random = new Random(7);
    private final EventText text = new EventText();
    private final List<SampleBundle.Sample> events = new ArrayList<>();
    private final List<Refused> refusals = new ArrayList<>();

    private record Refused(String session, SampledDecision decision) {}

    /** Each of another session in turn. */
    static SampledHistory with(int refusals) {
        SampledHistory history = new SampledHistory();
        for (int number = 0; number < refusals; number++) {
            history.refused(number % 3 == 2 ? "S2" : "S1");
        }
        return history;
    }

    void refused(String session) {
        String file = new UUID(random.nextLong(), random.nextLong()).toString();
        record("AccreditationRequested", "2",
                "{\"accreditation\":\"" + file + "\",\"session\":\"" + session + "\",\"organisation\":\""
                        + SEALED.formatted(session, file, "ORGANISATION")
                        + "\",\"organisationKey\":\"pj8EWgr2_l4CzFAmtik94A\",\"category\":\"NGO\",\"region\":\"AFRICA\",\"purpose\":\""
                        + SEALED.formatted(session, file, "PURPOSE") + "\",\"configuration\":\"2027-1\",\"completenessDue\":"
                        + "\"2027-03-15T23:59:59Z\",\"decisionDue\":\"2027-03-22T22:59:59Z\",\"by\":{\"id\":\"user-applicant\",\"role\":\"APP\"}}");
        decided(session, "AccreditationDenied", file, "{\"accreditation\":\"" + file + "\",\"session\":\"" + session
                + "\",\"organisationKey\":\"pj8EWgr2_l4CzFAmtik94A\",\"act\":" + act(session, file, "DENIAL") + BY);
        String delegate = new UUID(random.nextLong(), random.nextLong()).toString();
        decided(session, "DelegateDenied", delegate,
                "{\"delegate\":\"" + delegate + "\",\"host\":{\"accreditation\":\"" + file + "\",\"session\":\"" + session
                        + "\",\"category\":\"NGO\",\"organisationKey\":\"pj8EWgr2_l4CzFAmtik94A\"},\"act\":"
                        + act(session, delegate, "DELEGATE_DENIAL") + BY);
    }

    private static String act(String session, String of, String field) {
        return "{\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"" + SEALED.formatted(session, of, field + "_REASONS")
                + "\",\"gist\":\"" + SEALED.formatted(session, of, field + "_GIST") + "\",\"appealUntil\":\"2027-03-15T23:59:59Z\"}";
    }

    private void decided(String session, String type, String subject, String payload) {
        refusals.add(new Refused(session, new SampledDecision(events.size(), type, new SubjectId(subject))));
        record(type, "1", payload);
    }

    /** @return the position */
    long asked(String sample, String session, int wanted, @Nullable Seed seed) {
        record(new SampleAsked(new SampleId(sample), new SessionId(session), DecisionKind.REFUSALS, wanted, seed, AUDITOR));
        return events.size() - 1L;
    }

    /**
     * @param asked  where it was asked for
     * @param change to be made before it is recorded
     * @return the position
     */
    long drawn(String sample, String session, int wanted, @Nullable Seed seed, long asked, UnaryOperator<SampleDrawn> change) {
        SealedTree sealed = new SealedTree(events.size(), root(events.size()));
        record(change.apply(right(sample, session, wanted, seed, asked, sealed, CLOCK)));
        return events.size() - 1L;
    }

    /**
     * As it was drawn when nobody had asked before.
     *
     * @param upTo the last position under the checkpoint that was the newest
     */
    long drawnAtAMoment(String sample, String session, int wanted, long upTo, UnaryOperator<SampleDrawn> change) {
        SampleDrawn drawn = change.apply(right(sample, session, wanted, null, upTo, null, AUDITOR));
        record("SampleDrawn", "1", text.write(drawn));
        return events.size() - 1L;
    }

    private SampleDrawn right(String sample, String session, int wanted, @Nullable Seed seed, long upTo, @Nullable SealedTree sealed,
            Actor by) {
        Seed drawnBy = seed == null ? root((int) upTo + 1).asSeed() : seed;
        List<SampledDecision> of = refusals.stream().filter(one -> one.session.equals(session) && one.decision.position() <= upTo)
                .map(Refused::decision).toList();
        return new SampleDrawn(new SampleId(sample), new SessionId(session), DecisionKind.REFUSALS, upTo, drawnBy, seed != null, wanted,
                of.size(), byLot(drawnBy, of).subList(0, Math.min(wanted, of.size())), sealed, by);
    }

    /** As the format page says. */
    static List<SampledDecision> byLot(Seed seed, List<SampledDecision> of) {
        return of.stream().sorted(Comparator.comparing(one -> HexFormat.of()
                .formatHex(SampleLog.sha256((seed.value() + ":" + one.position()).getBytes(US_ASCII))))).toList();
    }

    RootHash root(int size) {
        return new RootHash(
                HexFormat.of().formatHex(new SampleTree(events.stream().map(SampleBundle.Sample::entry).toList()).root(size).bytes()));
    }

    void record(Event event) {
        EventTable.Row row = EventTable.of(event.getClass());
        record(row.name(), Integer.toString(row.version()), text.write(event));
    }

    void record(String type, String version, String payload, String... tags) {
        byte[] nonce = new byte[EventRecord.NONCE_BYTES];
        random.nextBytes(nonce);
        int position = events.size();
        events.add(new SampleBundle.Sample(new EventRecord(position, position, "commit-" + position, BEGINNING.plusSeconds(position),
                "event-" + position, type, version, BEGINNING.plusSeconds(position), List.of(tags), Collections.emptyMap(), payload),
                nonce));
    }

    SampleBundle signed(SignerKey key) {
        return new SampleBundle(key, List.copyOf(events));
    }

    int size() {
        return events.size();
    }
}
