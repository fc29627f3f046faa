package org.lintel.application.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.application.badge.GateScene.ACTIVATION;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.Storage;

import com.mongodb.client.MongoDatabase;

/** What is printed, what the gate is told, with a connection and without. */
@Tag("long")
class GateApiTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final String UNKNOWN = "0123456789ABCDEFGHIJKLMNOPQRSTUV0123456789ABCDEFGHIJ";

    private final GateScene scene = new GateScene(REGISTRY, REGISTRY.session());
    private final PlayedFile file = scene.accredited(TestRegistry.unused("Witness Forum "), "applicant");
    private final PlayedDelegate delegate = scene.granted(file, "applicant", TestRegistry.unused("Adaeze"));
    private final String badge = delegate.badge();

    @Test
    void theGateIsToldWhetherTheBadgeIsValidHowFarAndNothingElse() {
        String handle = scene.handle(badge);
        assertThat(scene.check(handle).answers(200).body()).as("not activated").isEqualTo("{\"valid\":false,\"zone\":null,\"after\":null}");
        scene.does("officer", badge, "activate", ACTIVATION).answers(200);
        assertThat(scene.check(handle).answers(200).body()).isEqualTo("{\"valid\":true,\"zone\":\"CONFERENCE\",\"after\":null}");
        assertThat(scene.check(handle.replace(" ", "").toLowerCase(java.util.Locale.ROOT)).json().at("/valid").asBoolean()).isTrue();
    }

    @Test
    void whatIsLostSuspendedInvalidUnknownOrForgedLooksTheSame() {
        String handle = scene.handle(badge);
        scene.does("officer", badge, "activate", ACTIVATION).answers(200);
        file.plays("officer", "suspend-in-emergency", "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Seen.\"}");
        String suspended = scene.check(handle).answers(200).body();
        scene.does("officer", badge, "report-lost", "{}").answers(200);
        String changed = (handle.charAt(0) == '0' ? "1" : "0") + handle.substring(1);

        assertThat(List.of(scene.check(handle).body(), scene.check(UNKNOWN).body(), scene.check(changed).body(),
                scene.check("https://example.org/").body(), scene.check("Z").body())).containsOnly(suspended);
        assertThat(suspended).contains("\"valid\":false");
        REGISTRY.user("applicant").post("/api/gate/check", "{\"handle\":\"x\"}").answers(403, "wrong-role");
        REGISTRY.user("security").post("/api/gate/check", "{\"handle\":\"\"}").answers(400, "malformed");
    }

    @Test
    void securityStaffActivateByTheHandleAndAreToldOnlyWhatIsTheirsToMend() {
        String handle = scene.handle(badge);
        activate(handle, "{\"handle\":\"%s\",\"identitySeen\":false,\"codeOfConductAccepted\":true}").answers(422, "identity-not-seen");
        activate(handle, "{\"handle\":\"%s\",\"identitySeen\":true,\"codeOfConductAccepted\":false}").answers(422,
                "code-of-conduct-not-accepted");
        file.plays("officer", "suspend-in-emergency", "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Seen.\"}");
        String ready = "{\"handle\":\"%s\",\"identitySeen\":true,\"codeOfConductAccepted\":true}";
        String suspended = activate(handle, ready).answers(422, "badge-not-valid").body();
        assertThat(activate(UNKNOWN, ready).answers(422).body()).isEqualTo(suspended);
        REGISTRY.user("officer").post("/api/gate/activate", ready.formatted(handle)).answers(422, "delegate-not-granted");
        file.plays("officer2", "reinstate", "{\"reasons\":\"Cured.\"}");
        assertThat(activate(handle, ready).answers(200).json().at("/valid").asBoolean()).isTrue();
        activate(handle, ready).answers(422, "not-in-state");
    }

    @Test
    void guessingAtSpeedIsSlowedDownForWhoGuessesAndForNobodyElse() {
        try (TestRegistry alone = TestRegistry.start(TemporaryFolder.goneAtTheEnd())) {
            GateScene gate = new GateScene(alone, alone.session());
            int tried = 0;
            Answer answer;
            do {
                answer = gate.check(UNKNOWN);
            } while (answer.status() == 200 && ++tried < 100);
            answer.answers(429, "too-many-requests");
            assertThat(tried).isEqualTo(30);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            alone.user("officer").post("/api/gate/check", "{\"handle\":\"" + UNKNOWN + "\"}").answers(200);
        }
    }

    @Test
    @Tag("inv-30")
    void aBadgeShowsNameZoneAndSessionAndItIsRecordedFirstWhoOpenedTheName() {
        String printed = scene.print("officer", badge);
        assertThat(printed).contains("Adaeze", "Çelik", "Conference").doesNotContainIgnoringCase("NGO").doesNotContainIgnoringCase("listed")
                .doesNotContainIgnoringCase("risk").doesNotContain(badge, delegate.id(), "Witness", "KEN", "1990");
        assertThat(REGISTRY.user("auditor").get("/api/audit/accesses?subject=" + delegate.id()).answers(200).json().at("/items")
                .valueStream().map(one -> one.get("purpose").asString())).containsExactly("BADGE");
        REGISTRY.user("officer3").get("/api/badges/" + badge + "/print").answers(422, "not-assigned");
        REGISTRY.user("security").get("/api/badges/" + badge + "/print").answers(403, "wrong-role");
        scene.does("officer", badge, "report-lost", "{}").answers(200);
        REGISTRY.user("officer").get("/api/badges/" + badge + "/print").answers(422, "badge-ended");
    }

    /** As in the moment after it was convened, or while its view is built. */
    @Test
    void whileTheViewDoesNotShowTheSessionNothingIsPrintedAndNoNameIsOpened(@TempDir Path folder) {
        PlayedDelegate granted;
        String unprinted;
        try (TestRegistry before = TestRegistry.start(folder)) {
            GateScene gate = new GateScene(before, before.session());
            granted = gate.granted(gate.accredited("Witness Forum", "applicant"), "applicant", "Adaeze");
            unprinted = granted.badge();
            before.awaitViews();
        }
        try (TestRegistry registry = TestRegistry.start(folder)) {
            MongoDatabase database = registry.context().getBean(Storage.class).database();
            database.listCollectionNames().into(new ArrayList<>()).stream().filter(name -> name.startsWith("sessions"))
                    .forEach(name -> database.getCollection(name).deleteMany(new Document()));

            registry.user("officer").get("/api/badges/" + unprinted + "/print").answers(503, "not-yet-visible");
            registry.user("applicant").get("/api/accreditations/" + granted.accreditation() + "/places").answers(503, "not-yet-visible");
            assertThat(registry.user("auditor").get("/api/audit/accesses?subject=" + granted.id()).answers(200).json().at("/items"))
                    .isEmpty();
        }
    }

    @Test
    void whoIsUnderAPseudonymIsShownUnderItAlone() {
        String change = "{\"visibility\":\"PSEUDONYMOUS\"%s}";
        delegate.plays("applicant", "change-visibility", change.formatted(""));
        REGISTRY.user("officer").get("/api/badges/" + badge + "/print").answers(422, "display-name-missing");
        delegate.plays("applicant", "change-visibility", change.formatted(",\"displayName\":\"Baobab\""));
        assertThat(scene.print("officer", badge)).contains("Baobab").doesNotContain("Adaeze", "elik");
    }

    @Test
    void ofAnErasedPersonTheBadgeSaysThat() {
        delegate.plays("applicant", "withdraw", "{}");
        REGISTRY.user("admin").post("/api/subjects/" + delegate.id() + "/erase", "{}").answers(200);
        REGISTRY.user("officer2").post("/api/subjects/" + delegate.id() + "/erase", "{}").answers(200);
        assertThat(scene.print("officer", badge)).contains("erased").doesNotContain("Adaeze");
        scene.does("officer", badge, "invalidate", "{\"reasons\":\"x\"}").answers(422, "erased");
    }

    @Test
    void withoutAConnectionASignedListAnswersAlike() throws Exception {
        String handle = scene.handle(badge);
        PlayedDelegate other = scene.granted(file, "applicant", "Bea");
        String waiting = other.badge();
        String after = scene.does("officer", badge, "activate", ACTIVATION).answers(200).after();
        String text = list(after);
        GateList list = GateList.read(text, key());

        assertThat(list.holds(handle)).isTrue();
        assertThat(list.holds(scene.handle(waiting))).isFalse();
        assertThat(list.holds(UNKNOWN)).isFalse();
        assertThat(list.hashes()).hasSize(64);
        assertThat(text).doesNotContain(badge, delegate.id(), handle, handle.replace(" ", ""), "ACTIVE");
        assertThat(list.isStaleAt(list.made().plus(Duration.ofHours(4)))).isFalse();
        assertThat(list.isStaleAt(list.made().plus(Duration.ofHours(4)).plusSeconds(1))).isTrue();

        String lost = scene.does("officer", badge, "report-lost", "{}").answers(200).after();
        GateList next = GateList.read(list(lost), key());
        assertThat(next.holds(handle)).isFalse();
        assertThat(next.hashes()).as("what stands for no badge stays, but for one").hasSize(64).filteredOn(list.hashes()::contains)
                .hasSize(63);
    }

    @Test
    void aListThatWasChangedOrCutIsRefused() throws Exception {
        REGISTRY.awaitViews();
        String text = list("");
        PublicKey key = key();
        for (String bad : List.of(text.replaceFirst("fresh-for PT4H", "fresh-for PT9H"), text.substring(0, text.length() / 2),
                text.replaceFirst("\n[0-9a-f]{64}\n", "\n"), "", "lintel-gate-list 1\n", text.replace("signature ", "signature A"))) {
            assertThatThrownBy(() -> GateList.read(bad, key)).isInstanceOf(GateList.Unusable.class).hasMessageEndingWith(".");
        }
        REGISTRY.user("security").get("/api/sessions/NOWHERE/gate-list").answers(404, "not-found");
        REGISTRY.user("applicant").get("/api/sessions/" + scene.session() + "/gate-list").answers(403, "wrong-role");
    }

    private static Answer activate(String handle, String body) {
        return REGISTRY.user("security").post("/api/gate/activate", body.formatted(handle));
    }

    private String list(String after) {
        return REGISTRY.user("security").get("/api/sessions/" + scene.session() + "/gate-list" + (after.isEmpty() ? "" : "?after=" + after))
                .answers(200).body();
    }

    private static PublicKey key() throws Exception {
        String pem = REGISTRY.user("security").get("/api/gate-key").answers(200).body();
        return KeyFactory.getInstance("Ed25519").generatePublic(
                new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""))));
    }
}
