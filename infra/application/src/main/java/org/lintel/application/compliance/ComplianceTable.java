package org.lintel.application.compliance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.lintel.views.compliance.ComplianceReport;
import org.lintel.views.compliance.ControlResult;

/**
 * A report as a file for a spreadsheet: each line says of which moment and by which version of the catalogue, and the last one is the SHA-256 of all before
 * it, by which a copy is compared with what the registry gives for that moment. Nothing in it was written by a person.
 */
final class ComplianceTable {
    private static final String HEADER = "session,asOf,catalogue,illustrative,control,status,enforced,numerator,denominator,value,threshold,"
            + "since,suppressed,band\r\n";

    private ComplianceTable() {}

    static String csv(ComplianceReport report) {
        String lines = HEADER + report.guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                .map(control -> line(report, control)).collect(Collectors.joining());
        return lines + "sha256," + fingerprint(lines) + "\r\n";
    }

    private static String line(ComplianceReport report, ControlResult control) {
        return CSVFormat.RFC4180.format(report.session().value(), report.asOf(), report.catalogue(), report.illustrative(), control.id(),
                control.status(),
                control.enforced(), control.numerator(), control.denominator(), control.value(), control.threshold(), control.since(),
                control.suppressed(), control.band()) + "\r\n";
    }

    private static String fingerprint(String lines) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
