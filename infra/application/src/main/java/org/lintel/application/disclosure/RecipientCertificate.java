package org.lintel.application.disclosure;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** The X.509 certificate of an authority to which files are encrypted; of RSA, whose key is long enough. */
record RecipientCertificate(X509Certificate certificate) {
    /** Unit: bits. */
    private static final int SHORTEST_KEY = 3_072;

    /**
     * @param pem as {@code openssl x509} writes it
     * @throws IllegalArgumentException in words for whoever sent it
     */
    static RecipientCertificate ofPem(String pem) {
        return of(pem.strip().getBytes(StandardCharsets.US_ASCII));
    }

    /** @param base64 of its DER form */
    static RecipientCertificate ofRecord(String base64) {
        return of(Base64.getDecoder().decode(base64));
    }

    private static RecipientCertificate of(byte[] encoded) {
        try {
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(encoded));
            if (!(read.getPublicKey() instanceof RSAPublicKey key) || key.getModulus().bitLength() < SHORTEST_KEY) {
                throw new IllegalArgumentException("The certificate must have an RSA key of at least " + SHORTEST_KEY + " bits.");
            }
            return new RecipientCertificate(read);
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException("This is not a certificate in PEM form.", unreadable);
        }
    }

    String base64() {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Instant validFrom() {
        return certificate.getNotBefore().toInstant();
    }

    Instant validUntil() {
        return certificate.getNotAfter().toInstant();
    }
}
