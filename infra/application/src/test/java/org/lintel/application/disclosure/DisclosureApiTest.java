package org.lintel.application.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;

import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.OwnVisit;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.json.JsonMapper;

/** What is passed on to a State, who can read it, and what is on record of it. */
@Tag("inv-23")
@Tag("long")
class DisclosureApiTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final KeyPair AUTHORITY = AuthorityKeys.rsa(3_072);

    private static String session = "";
    private static String file = "";
    private static int people;

    @BeforeAll
    static void aStateHasAKey() {
        session = REGISTRY.session();
        file = PlayedFile.requested(REGISTRY, session, "Harbour Watch", "applicant").id();
        register("NLD", AuthorityKeys.certificate(AUTHORITY, Duration.ofDays(3650))).answers(201);
    }

    @Test
    void theVisaMinimumOfWhoAgreedReachesTheStateAndNobodyElse() throws Exception {
        PlayedDelegate delegate = consenting();
        Answer made = disclose(delegate.id(), "\"legalName\",\"birthDate\",\"nationality\"").answers(201);
        assertThat(made.body()).doesNotContain(PlayedDelegate.GIVEN_NAME);

        byte[] encrypted = file(made.header("Location"), "officer");

        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain(PlayedDelegate.GIVEN_NAME, "1990-01-31");
        assertThat(decrypted(encrypted)).isEqualTo(
                "family_name,given_name,birth_date,nationality\r\nÇelik," + PlayedDelegate.GIVEN_NAME + people + ",1990-01-31,KEN\r\n");
    }

    @Test
    void onlyWhatWasNamedIsInTheFile() throws Exception {
        Answer made = disclose(consenting().id(), "\"nationality\"").answers(201);
        assertThat(decrypted(file(made.header("Location"), "officer"))).isEqualTo("nationality\r\nKEN\r\n");
    }

    /** Ministries whose keys are on elliptic curves read it too, with nothing but openssl. */
    @Test
    void whatIsEncryptedToAKeyOnAnEllipticCurveIsReadWithThatKeyAlone() throws Exception {
        for (String curve : List.of("secp256r1", "secp384r1", "secp521r1")) {
            KeyPair keys = AuthorityKeys.elliptic(curve);
            byte[] file = EncryptedFile.of("nationality".getBytes(StandardCharsets.UTF_8),
                    RecipientCertificate.ofPem(AuthorityKeys.certificate(keys, Duration.ofDays(10), "SHA256withECDSA")));
            RecipientInformation recipient = new CMSAuthEnvelopedData(file).getRecipientInfos().getRecipients().iterator().next();
            assertThat(
                    recipient.getContent(new JceKeyAgreeAuthEnvelopedRecipient(keys.getPrivate()).setProvider(new BouncyCastleProvider())))
                    .asString(StandardCharsets.UTF_8).isEqualTo("nationality");
            KeyPair others = AuthorityKeys.elliptic(curve);
            assertThatThrownBy(() -> recipient.getContent(
                    new JceKeyAgreeAuthEnvelopedRecipient(others.getPrivate()).setProvider(new BouncyCastleProvider())))
                    .isInstanceOf(CMSException.class);
        }
    }

    @Test
    void anAdministratorRegistersAStatesKeyOnAPage() {
        Browser admin = Browser.of(REGISTRY, "admin");
        Browser.Page form = admin.get("/recipients").answers(200);
        String pem = AuthorityKeys.certificate(AuthorityKeys.elliptic("secp256r1"), Duration.ofDays(10), "SHA256withECDSA");
        Browser.Page done = admin.followed(
                admin.post("/recipients", form, "key", "k", "state", "FRA", "certificate", pem, "decisionReference", "Note 8"))
                .answers(200);
        assertThat(done.text()).contains("Note 8");
        assertThat(REGISTRY.user("officer").get("/api/recipients/state/FRA").answers(200).text("/decisionReference")).isEqualTo("Note 8");
        Browser.Page refused = admin.post("/recipients", form, "key", "k2", "state", "FRA", "certificate", "nothing", "decisionReference",
                "Note 9").answers(400);
        assertThat(refused.body()).contains("certificate", "value=\"Note 9\"");
        Browser.of(REGISTRY, "officer").get("/recipients").answers(403);
    }

    @Test
    void withoutConsentNothingIsPassedOnAndTheWayOutIsSaid() {
        PlayedDelegate delegate = nominated();
        assertThat(disclose(delegate.id(), "\"nationality\"").answers(422, "no-consent").body()).contains("their own page");
    }

    @Test
    void onceTheConsentIsTakenBackTheFileIsNotHandedOut() {
        PlayedDelegate delegate = nominated();
        OwnVisit person = OwnVisit.of(delegate);
        person.does("give-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"NLD\"}").answers(200);
        Answer made = disclose(delegate.id(), "\"nationality\"").answers(201);
        person.does("withdraw-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"NLD\"}").answers(200);
        REGISTRY.user("officer").get(made.header("Location")).answers(422, "no-consent");
    }

    @Test
    void anotherOfficerDoesNotGetTheFile() {
        Answer made = disclose(consenting().id(), "\"nationality\"").answers(201);
        REGISTRY.user("officer3").get(made.header("Location")).answers(422, "disclosure-over");
        REGISTRY.user("auditor").get(made.header("Location")).answers(403);
    }

    @Test
    void aStateWithoutAKeyGetsNothing() {
        PlayedDelegate delegate = nominated();
        OwnVisit.of(delegate).does("give-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"DEU\"}").answers(200);
        REGISTRY.user("officer").post("/api/disclosures", body(delegate.id(), "\"nationality\"").replace("NLD", "DEU")).answers(422,
                "no-recipient-key");
    }

    @Test
    void whoIsUnknownIsNotFoundWhetherThereIsAKeyOrNot() {
        for (String state : List.of("NLD", "DEU")) {
            REGISTRY.user("officer").post("/api/disclosures", body("nobody", "\"nationality\"").replace("NLD", state)).answers(404);
        }
    }

    @Test
    void aKeyThatHasRunOutIsNone() {
        PlayedDelegate delegate = nominated();
        OwnVisit.of(delegate).does("give-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"FRA\"}").answers(200);
        register("FRA", AuthorityKeys.certificate(AUTHORITY, Duration.ofDays(-1))).answers(201);
        REGISTRY.user("officer").post("/api/disclosures", body(delegate.id(), "\"nationality\"").replace("NLD", "FRA")).answers(422,
                "no-recipient-key");
    }

    @Test
    void theRegisterTellsWhatWentToWhomAndWhyAndToAuditorsNoText() {
        PlayedDelegate delegate = consenting();
        disclose(delegate.id(), "\"nationality\"").answers(201);
        assertThat(REGISTRY.user("officer").get("/api/disclosures?session=" + session).answers(200).body()).contains(delegate.id(),
                "\"VISA\"",
                "For the consulate");
        assertThat(REGISTRY.user("auditor").get("/api/disclosures?session=" + session).answers(200).body()).contains(delegate.id())
                .doesNotContain("For the consulate");
        REGISTRY.user("bureau").get("/api/disclosures?session=" + session).answers(403);
    }

    @Test
    void thePersonIsToldOnTheirOwnPageToWhomItWent() {
        PlayedDelegate delegate = nominated();
        OwnVisit person = OwnVisit.of(delegate);
        person.does("give-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"NLD\"}").answers(200);
        disclose(delegate.id(), "\"nationality\"").answers(201);
        assertThat(person.read().answers(200).json().get("passedOn").valueStream()).singleElement()
                .satisfies(one -> assertThat(one.toString()).contains("NLD", "VISA", "NATIONALITY"));
    }

    @Test
    void whatIsDemandedIsRecordedAndReferredAndAdministratorsReadNone() {
        String demand = "{\"sessionId\":\"" + session + "\",\"authority\":\"NLD\",\"demand\":\"All names, by letter.\"}";
        String id = REGISTRY.user("officer").post("/api/demands", demand).answers(201).text("/id");
        assertThat(REGISTRY.user("officer").get("/api/demands?session=" + session).answers(200).body()).contains("All names, by letter.");
        REGISTRY.user("officer").post("/api/demands/" + id + "/refer", "{}").answers(200);
        assertThat(REGISTRY.user("officer").get("/api/demands?session=" + session).answers(200).json().get("items").valueStream()
                .filter(one -> one.get("id").asString().equals(id))).singleElement()
                .satisfies(one -> assertThat(one.get("referredAt").isNull()).isFalse());
        REGISTRY.user("admin").post("/api/demands", demand).answers(403);
        REGISTRY.user("admin").get("/api/demands?session=" + session).answers(403);
        REGISTRY.user("admin").post("/api/disclosures", body(consenting().id(), "\"nationality\"")).answers(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}",
            "{\"recipient\":{\"kind\":\"PERSON\",\"id\":\"NLD\"},\"basis\":\"DEMAND\",\"purpose\":\"\",\"delegates\":[],\"fields\":[\"passport\"]}",
            "{\"recipient\":{\"kind\":\"STATE\",\"id\":\"NLD\"},\"basis\":\"VISA\",\"purpose\":\"x\",\"delegates\":[],\"fields\":[]}"})
    void whatIsNoDisclosureIsRefusedWithEveryFieldNamed(String body) {
        REGISTRY.user("officer").post("/api/disclosures", body).answers(400);
    }

    @Test
    void aCertificateThatIsNoneOrTooWeakIsRefused() {
        assertThat(register("NLD", "nothing").answers(400).body()).contains("PEM");
        assertThat(register("NLD", AuthorityKeys.certificate(AuthorityKeys.elliptic("secp224r1"), Duration.ofDays(10), "SHA256withECDSA"))
                .answers(400).body()).contains("256");
        assertThat(register("NLD", AuthorityKeys.certificate(AuthorityKeys.rsa(2_048), Duration.ofDays(10))).answers(400).body())
                .contains("3072");
        REGISTRY.user("officer").post("/api/recipients", "{}").answers(403);
    }

    @Test
    void thePageMakesADisclosureAndHandsOutItsFile() throws Exception {
        PlayedDelegate delegate = consenting();
        Browser officer = Browser.of(REGISTRY, "officer");
        Browser.Page register = officer.get("/disclosures?session=" + session).answers(200);
        Browser.Page made = officer
                .followed(officer.post("/disclosures", register, "key", "k-" + delegate.id(), "session", session, "state", "NLD",
                        "basis", "VISA", "fields", "nationality", "delegates", delegate.id(), "purpose", "For the consulate").answers(302))
                .answers(200);
        assertThat(made.body()).contains("/file").contains(delegate.id());
        Browser.Page refused = officer
                .post("/disclosures", made, "session", session, "state", "NLD", "basis", "PUBLIC_LIST", "fields", "legalName",
                        "delegates", delegate.id(), "purpose", "x")
                .answers(422);
        assertThat(refused.text()).contains("public list covers names only");
        Browser.Page demanded = officer
                .followed(officer.post("/disclosures/demands", made, "session", session, "authority", "NLD", "demand",
                        "A list, by telephone.").answers(302))
                .answers(200);
        assertThat(demanded.text()).contains("A list, by telephone.", "It went to the legal adviser");
    }

    private static PlayedDelegate nominated() {
        people++;
        return PlayedDelegate.nominated(REGISTRY, file, "applicant", PlayedDelegate.GIVEN_NAME + people);
    }

    private static PlayedDelegate consenting() {
        PlayedDelegate delegate = nominated();
        OwnVisit.of(delegate).does("give-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"NLD\"}").answers(200);
        return delegate;
    }

    private static Answer disclose(String delegate, String fields) {
        return REGISTRY.user("officer").post("/api/disclosures", body(delegate, fields));
    }

    private static String body(String delegate, String fields) {
        return """
                {"recipient":{"kind":"STATE","id":"NLD"},"basis":"VISA","purpose":"For the consulate","delegates":["%s"],"fields":[%s]}"""
                .formatted(delegate, fields);
    }

    private static Answer register(String state, String pem) {
        var body = JsonMapper.shared().createObjectNode().put("kind", "STATE").put("id", state).put("certificate", pem).put(
                "decisionReference",
                "Note 7");
        return REGISTRY.user("admin").post("/api/recipients", body.toString());
    }

    private static byte[] file(String address, String user) {
        Caller caller = REGISTRY.user(user);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(caller.call(address).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String decrypted(byte[] file) throws Exception {
        CMSAuthEnvelopedData envelope = new CMSAuthEnvelopedData(file);
        RecipientInformation recipient = envelope.getRecipientInfos().getRecipients().iterator().next();
        return new String(
                recipient.getContent(new JceKeyTransAuthEnvelopedRecipient(AUTHORITY.getPrivate()).setProvider(new BouncyCastleProvider())),
                StandardCharsets.UTF_8);
    }
}
