package org.lintel.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.Callable;

import org.lintel.application.badge.GateList;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The gate without a connection: reads handles, and answers each by a signed list. */
@Command(name = "gate", mixinStandardHelpOptions = true, sortOptions = false, description = "Check badges without a connection: reads handles from standard input, one a line.")
final class Gate implements Callable<Integer> {
    private static final String TO_THE_DESK = "send to the desk";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "LIST", description = "The file of GET /api/sessions/ID/gate-list.")
    private Path list = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The registry's public key, from GET /api/gate-key.")
    private Path key = Path.of("");

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws IOException {
        GateList known;
        try {
            known = GateList.read(Files.readString(list), publicKey(Files.readString(key)));
        } catch (GateList.Unusable unusable) {
            throw new StartRefused(String.valueOf(unusable.getMessage()));
        } catch (IOException unreadable) {
            throw new StartRefused("The gate list or the key cannot be read.");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("List of session " + known.session() + ", made at " + known.made() + ", " + age(known, clock.instant()) + " old.");
        out.flush();
        BufferedReader handles = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String handle = handles.readLine(); handle != null; handle = handles.readLine()) {
            if (!handle.isBlank()) {
                out.println(answer(known, handle, clock.instant()));
                out.flush();
            }
        }
        return 0;
    }

    /** @return in one line, with the age of what it rests on; never why a badge is not valid */
    static String answer(GateList list, String handle, Instant now) {
        String age = " (list " + age(list, now) + " old)";
        if (list.isStaleAt(now)) {
            return "list older than " + words(list.freshFor()) + ": " + TO_THE_DESK + age;
        }
        return (list.holds(handle) ? "valid" : "not valid: " + TO_THE_DESK) + age;
    }

    private static String age(GateList list, Instant now) {
        Duration age = Duration.between(list.made(), now);
        return words(age.isNegative() ? Duration.ZERO : age);
    }

    private static String words(Duration length) {
        return length.toMinutesPart() == 0 && length.toHours() > 0
                ? length.toHours() + " h"
                : length.toHours() > 0 ? length.toHours() + " h " + length.toMinutesPart() + " min" : length.toMinutes() + " min";
    }

    private static PublicKey publicKey(String pem) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new StartRefused("The key file holds no public key of a registry.");
        }
    }
}
