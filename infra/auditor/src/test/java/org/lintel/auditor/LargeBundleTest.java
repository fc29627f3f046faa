package org.lintel.auditor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.bundle.EventRecord;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignerKey;

/** A bundle of more than four gigabytes, for real: so few events of so many bytes that it does not take long, and gone at the end. */
@EnabledIfSystemProperty(named = "lintel.slow", matches = "true")
class LargeBundleTest {
    private static final int EVENTS = 300;
    private static final int BYTES = 15_000_000;

    private final SignerKey key = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsBehindFourGigabytesIsVerifiedAndTamperingWithItIsFound() throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(bundle))) {
            new SampleBundle(key, longOnes()).writeTo(to);
        }
        Path policy = Files.writeString(folder.resolve("policy"), "log " + key.verifier() + "\nquorum none\n");
        assertThat(Files.size(bundle)).isGreaterThan(1L << 32);
        Ran.of("verify", bundle, "--policy", policy).ends(0).tells("Consistent.");
        Ran.of("prove", bundle, "--position", EVENTS - 1, "--out", folder.resolve("proof")).ends(0);

        assertThat(rezippedByTheJdk(bundle)).isEqualTo(sum(bundle));
        long last = Files.size(bundle) - BYTES / 2;
        try (FileChannel channel = FileChannel.open(bundle, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[]{'y'}), last);
        }
        assertThat(Ran.of("verify", bundle, "--policy", policy).ends(1).out().lines().filter(line -> line.startsWith("EVENT_DIFFERS")))
                .singleElement().asString().startsWith("EVENT_DIFFERS at position 299:");
        try (FileChannel channel = FileChannel.open(bundle, StandardOpenOption.WRITE)) {
            channel.truncate(last);
        }
        Ran.of("verify", bundle, "--policy", policy).ends(1).tells("CUT_SHORT at position 299:");
    }

    private static List<SampleBundle.Sample> longOnes() {
        String payload = "{\"text\":\"" + "x".repeat(BYTES) + "\"}";
        return SampleBundle.history(1, EVENTS).stream()
                .map(one -> one.with(event -> SampleBundle.changed(new EventRecord(event.position(), event.commit(), event.commitId(),
                        event.recordedAt(), event.id(), event.type(), event.version(), event.occurredAt(), event.tags(),
                        Collections.emptyMap(), payload), event)))
                .toList();
    }

    private static byte[] rezippedByTheJdk(Path bundle) throws IOException {
        MessageDigest sum = sha256();
        try (ZipFile from = new ZipFile(bundle.toFile());
                ZipOutputStream to = new ZipOutputStream(
                        new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sum)), ISO_8859_1)) {
            for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
                ZipEntry again = new ZipEntry(entry.getName());
                again.setMethod(ZipEntry.STORED);
                again.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                again.setSize(entry.getSize());
                again.setCrc(entry.getCrc());
                to.putNextEntry(again);
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
            }
        }
        return sum.digest();
    }

    private static byte[] sum(Path file) throws IOException {
        MessageDigest sum = sha256();
        try (InputStream from = Files.newInputStream(file)) {
            from.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sum));
        }
        return sum.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
