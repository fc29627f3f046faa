package org.lintel.json;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event is read that was stored in an earlier version: its raw JSON is changed from each version into the next, until it is of the present one.
 * The stored JSON itself never changes. What is filled in here is what held when that version was written, so it never changes either.
 */
final class EarlierVersions {
    /**
     * One step, from a version to the next.
     *
     * @param from the version that it changes
     */
    private record Step(String name, int from, UnaryOperator<ObjectNode> change) {}

    private static final List<Step> STEPS = List.of(new Step("ConfigurationPublished", 1, EarlierVersions::withPeriodsAndAccess),
            new Step("ConfigurationPublished", 2, EarlierVersions::withTermsOfParticipation),
            // Where an organisation is from, and how a passport writes a name, was not kept then; null says so.
            new Step("AccreditationRequested", 1, unchanged -> unchanged), new Step("DelegateNominated", 1, unchanged -> unchanged),
            // Every name was in clear: a second one, sealed, is only there from version 2.
            new Step("CheckRecorded", 1, unchanged -> unchanged),
            // It had no key of its own: its fingerprints are by one that is derived from the registry's.
            new Step("SessionConvened", 1, unchanged -> unchanged),
            // To when the words are kept was not said; null says so, and DisclosureText what holds then.
            new Step("DataDisclosed", 1, unchanged -> unchanged), new Step("DemandRecorded", 1, unchanged -> unchanged),
            // The period stood in the certificate alone.
            new Step("RecipientKeyRegistered", 1, EarlierVersions::withThePeriodOfItsCertificate),
            // An auditor drew it, and nothing had been asked for before; null says so.
            new Step("SampleDrawn", 1, unchanged -> unchanged));

    private EarlierVersions() {}

    /**
     * @param stored the JSON as it was stored
     * @return the same as JSON of the present version
     * @throws IllegalArgumentException for a version that this registry does not know, and where the JSON is no object
     */
    static JsonNode changed(String name, String version, int present, @Nullable JsonNode stored) {
        if (!(stored instanceof ObjectNode json)) {
            throw new IllegalArgumentException("An event is a JSON object.");
        }
        for (int from = number(name, version, present); from < present; from++) {
            int reached = from;
            Step step = STEPS.stream().filter(one -> one.name.equals(name) && one.from == reached).findFirst()
                    .orElseThrow(() -> unknown(name, version));
            json = step.change.apply(json);
        }
        return json;
    }

    /** Nothing was erased by time and nothing opened exceptionally before; these are those that shipped with the first version that has them. */
    private static ObjectNode withPeriodsAndAccess(ObjectNode version1) {
        version1.putObject("retention").put("confidential", "P1Y").put("restricted", "P4Y").put("strictlyConfidential", "P2Y");
        version1.putObject("access").put("reviewWorkingDays", 2).put("oneReading", "PT15M");
        return version1;
    }

    /** Time to find another host was 48 hours by the registry itself; nothing else of this existed. These shipped with the first version that has them. */
    private static ObjectNode withTermsOfParticipation(ObjectNode version2) {
        version2.putObject("participation").put("rehosting", "PT48H").put("ownPageLink", "PT168H").put("ownPageVisit", "PT30M")
                .put("gateListFreshness", "PT4H").put("editionAt", "06:00:00").put("riskAssessmentWorkingDays", 5)
                .put("codeOfConduct", "2023");
        return version2;
    }

    /** One that cannot be read encrypts nothing: it is over since 1970, so that its file is refused for want of a key. */
    private static ObjectNode withThePeriodOfItsCertificate(ObjectNode version1) {
        Instant from = Instant.EPOCH;
        Instant until = Instant.EPOCH;
        try {
            byte[] encoded = Base64.getDecoder().decode(version1.path("certificate").asString(""));
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(encoded));
            from = read.getNotBefore().toInstant();
            until = read.getNotAfter().toInstant();
        } catch (CertificateException | IllegalArgumentException _) {
            // As said above.
        }
        return version1.put("validFrom", from.toString()).put("validUntil", until.toString());
    }

    private static int number(String name, String version, int present) {
        for (int known = 1; known <= present; known++) {
            if (version.equals(Integer.toString(known))) {
                return known;
            }
        }
        throw unknown(name, version);
    }

    private static IllegalArgumentException unknown(String name, String version) {
        return new IllegalArgumentException("Version " + version + " of " + name + " is not known.");
    }
}
