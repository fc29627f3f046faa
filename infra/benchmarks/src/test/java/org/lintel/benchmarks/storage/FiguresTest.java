package org.lintel.benchmarks.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.benchmarks.axon4.Concurrently;
import org.lintel.benchmarks.axon4.Measured;

import tools.jackson.databind.json.JsonMapper;

/** What is told of a measurement. */
class FiguresTest {
    private final StringWriter out = new StringWriter();

    @Test
    void aRowIsTheMedianOfItsRoundsAndStandsBesideTheOthers() {
        Row raw = Row.of("insertOne", 256, 64, List.of(new Measured(100, 1, 9), new Measured(300, 3, 7), new Measured(200, 2, 8)));
        Row lintel = Row.of("lintel", 256, 64, List.of(new Measured(500, 1, 2))).besides(raw, null);

        assertThat(raw).extracting(Row::perSecond, Row::least, Row::most, Row::p50Millis, Row::p99Millis).containsExactly(200.0, 100.0,
                300.0,
                2.0, 8.0);
        assertThat(lintel.ratioToRaw()).isEqualTo(2.5);
        assertThat(lintel.ratioToFsync()).isNull();
    }

    @Test
    void aMissedGoalIsSaidAndIsAnExitStatus(@TempDir Path folder) throws Exception {
        Row row = Row.of("lintel", 256, 1, List.of(new Measured(500, 1, 2))).among(10_000);
        Path json = folder.resolve("figures.json");

        int missed = Figures.of("append", StorageServer.Kind.EMBEDDED, 5, List.of(row), List.of(Goal.atLeast("much", 0.7, 0.8))).publish(
                writer(),
                json);
        int met = Figures.of("append", StorageServer.Kind.EMBEDDED, 5, List.of(row), List.of(Goal.atMost("little", 0.7, 0.8)))
                .publish(writer(), null);

        assertThat(missed).isEqualTo(1);
        assertThat(met).isZero();
        assertThat(out.toString()).contains("at least 0.80: MISSED").contains("at most 0.80: met");
        var written = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(written.get("benchmark").asString()).isEqualTo("append");
        assertThat(written.get("durable").asBoolean()).isTrue();
        assertThat(written.at("/rows/0/name").asString()).isEqualTo("lintel");
        assertThat(written.at("/rows/0/commits").asInt()).isEqualTo(10_000);
        assertThat(out.toString()).contains("| lintel, 10,000 commits |");
        assertThat(written.at("/rows/0/perSecond").asDouble()).isEqualTo(500);
        assertThat(written.at("/rows/0/ratioToFsync").isNull()).isTrue();
    }

    @Test
    void whetherWhatWasWrittenIsDurableIsSaidAsTheServerSaysIt() {
        assertThat(StorageServer.Kind.EMBEDDED.durable()).isTrue();
        assertThat(StorageServer.Kind.ofMongo("8.0", new Document("persistent", true)).durable()).isTrue();
        assertThat(StorageServer.Kind.ofMongo("8.0", new Document("persistent", false)).durable()).isFalse();
        assertThat(StorageServer.Kind.ofMongo("8.0", new Document()).durable()).isNull();
        assertThat(StorageServer.Kind.ofMongo("8.0", new Document()).durability()).contains("as asked (w: majority, j: true)");
    }

    @Test
    void ofAProcessThatFailedTheCauseIsKept() {
        assertThat(Axon4Process.causeIn(List.of("SLF4J(W): none", "Exception in thread \"main\" a.B: no", "\tat a.B.c(B.java:1)",
                "Caused by: a.D: the disk is full", "\tat a.D.e(D.java:2)", "\t... 3 more")))
                .isEqualTo(": Caused by: a.D: the disk is full");
        assertThat(Axon4Process.causeIn(List.of())).isEqualTo(".");
    }

    @Test
    void whatIsMeasuredInAnotherProcessComesOverAsItWas() throws Exception {
        Measured measured = Concurrently.measure(2, 0.05, 3, _ -> Thread::onSpinWait);

        assertThat(Measured.read(measured.line())).isEqualTo(measured);
        assertThat(measured.perSecond()).isPositive();
        assertThat(measured.p99Millis()).isGreaterThanOrEqualTo(measured.p50Millis());
    }

    private PrintWriter writer() {
        return new PrintWriter(out);
    }
}
