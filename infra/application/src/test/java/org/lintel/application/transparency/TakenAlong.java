package org.lintel.application.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lintel.application.testing.TestRegistry;
import org.lintel.auditor.Audit;

/** An auditor who takes bundles along to a folder of their own, with a policy, and has their program look at them. */
public record TakenAlong(TestRegistry registry, Path folder) {
    private static final Duration A_LOOK_OR_TWO = Duration.ofSeconds(20);

    /** What the program said, to whom it answers and beside that, and its exit status. */
    public record Said(int status, String out, String err) {
        public Said ends(int expected) {
            assertThat(status).as(out).isEqualTo(expected);
            return this;
        }
    }

    /** @param query of the address, or nothing */
    public Path bundle(String name, String query) {
        long events = registry.eventCount();
        await().atMost(A_LOOK_OR_TWO).untilAsserted(
                () -> assertThat(registry.user("auditor").get("/api/audit/log").answers(200).json().get("sealed").asLong())
                        .isGreaterThanOrEqualTo(events));
        return file(name, registry.user("auditor").bytes("/api/audit/bundle" + query));
    }

    public Path policy() {
        return file("policy", (registry.stranger().get("/log/vkey").answers(200).body().lines().map(key -> "log " + key + "\n")
                .collect(Collectors.joining()) + "quorum none\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Said audit(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Audit.run(new PrintWriter(out), new PrintWriter(err),
                Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        return new Said(status, out.toString(), err.toString());
    }
}
