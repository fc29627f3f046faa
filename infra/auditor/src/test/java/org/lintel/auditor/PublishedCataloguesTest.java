package org.lintel.auditor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.json.CatalogueReader;
import org.lintel.json.CatalogueVersions;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.guidelines.CataloguePublished;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignerKey;

/** A version of the catalogue is published once, under the name that it has itself, and lies in the bundle as it was published: whoever has the log's key. */
class PublishedCataloguesTest {
    private static final Actor BUREAU = new Actor(new UserId("bureau"), Role.BUR);
    private static final Instant FROM = Instant.parse("2027-06-01T00:00:00Z");
    private static final String SHIPPED = CatalogueVersions.shipped().version();

    private final SignerKey key = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
    private final SampledHistory history = SampledHistory.with(2);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aVersionThatIsPublishedOnceUnderItsOwnNameIsConsistent() throws IOException {
        publish("second-2", named("second-2"), FROM);
        verified("second-2", named("second-2")).ends(0);
        verified("second-2", named("second-2") + " ").ends(1).tells("CATALOGUE_DIFFERS: ");
        verified("third-3", named("third-3")).ends(1).tells("CATALOGUE_DIFFERS at position " + (history.size() - 1) + ":");
    }

    @Test
    void theVersionThatShipsIsNotPublishedAgain() throws IOException {
        long position = publish(SHIPPED, milder(named(SHIPPED)), FROM);
        verified(SHIPPED, milder(named(SHIPPED))).ends(1).tells("CATALOGUE_DIFFERS at position " + position + ":");
        verified(SHIPPED, named(SHIPPED)).ends(1).tells("CATALOGUE_DIFFERS at position " + position + ":");
    }

    @Test
    void whatWasPublishedIsNotPublishedAgain() throws IOException {
        publish("second-2", named("second-2"), FROM);
        long again = publish("second-2", milder(named("second-2")), FROM.plusSeconds(1));
        verified("second-2", milder(named("second-2"))).ends(1).tells("CATALOGUE_DIFFERS at position " + again + ":");
        verified("second-2", named("second-2")).ends(1).tells("CATALOGUE_DIFFERS at position " + again + ":");
    }

    @Test
    void aCatalogueIsPublishedUnderTheNameThatItHas() throws IOException {
        for (String text : List.of(named("other-3"), "{}", "[]", "{\"version\":2}", "{\"a\":{\"version\":\"second-2\"}}")) {
            SampledHistory other = SampledHistory.with(1);
            other.record(new CataloguePublished("second-2", "Decision 7", FROM, text, BUREAU));
            verified(other, "second-2", text).ends(1).tells("CATALOGUE_DIFFERS at position " + (other.size() - 1) + ":");
        }
        SampledHistory none = SampledHistory.with(1);
        none.record(new CataloguePublished("second-2", "Decision 7", FROM, "none", BUREAU));
        verified(none, "second-2", "none").ends(1).tells("EVENT_UNREADABLE at position " + (none.size() - 1) + ":");
    }

    /** The registry refuses to publish it; whoever signs another history does not. */
    @Test
    void ofTwoVersionsThatComeIntoForceAtOneMomentNoReportIsMade() throws IOException {
        Instant shippedFrom = CatalogueVersions.shipped().inForceFrom();
        publish("second-2", named("second-2"), shippedFrom);
        SampleBundle bundle = history.signed(key);
        bundle.catalogues.put("second-2", named("second-2"));
        Path file = Files.write(folder.resolve("bundle"), bundle.bytes());
        Ran ran = Ran.of("replay", file, "--view", "compliance", "--session", new SessionId("S1").value());
        ran.ends(2).tells("no registry records it so");
    }

    private long publish(String version, String text, Instant from) {
        history.record(new CataloguePublished(version, "Decision 7", from, text, BUREAU));
        return history.size() - 1L;
    }

    private static String named(String version) {
        return CatalogueReader.illustrativeText().replace('"' + SHIPPED + '"', '"' + version + '"');
    }

    private static String milder(String text) {
        return text.replace("0.95", "0.05");
    }

    private Ran verified(String version, String inTheBundle) throws IOException {
        return verified(history, version, inTheBundle);
    }

    private Ran verified(SampledHistory recorded, String version, String inTheBundle) throws IOException {
        SampleBundle bundle = recorded.signed(key);
        bundle.catalogues.put(version, inTheBundle);
        Path file = Files.write(folder.resolve("bundle"), bundle.bytes());
        Path policy = Files.writeString(folder.resolve("policy"), "log " + key.verifier() + "\nquorum none\n");
        return Ran.of("verify", file, "--policy", policy);
    }
}
