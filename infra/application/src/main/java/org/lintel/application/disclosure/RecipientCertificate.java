package org.lintel.application.disclosure;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECParameterSpec;
import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/** The X.509 certificate of an authority to which files are encrypted: of RSA or on an elliptic curve, with a key that is long enough. */
record RecipientCertificate(X509Certificate certificate) {
    /** Unit: bits. */
    private static final int SHORTEST_KEY = 3_072;
    /** Likewise, of the curve's field: as strong as that (NIST SP 800-57). */
    private static final int SMALLEST_CURVE = 256;

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
            if (!isLongEnough(read.getPublicKey())) {
                throw new IllegalArgumentException("The certificate must have an RSA key of at least " + SHORTEST_KEY
                        + " bits, or one on an elliptic curve of at least " + SMALLEST_CURVE + " bits.");
            }
            return new RecipientCertificate(read);
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException("This is not a certificate in PEM form.", unreadable);
        }
    }

    private static boolean isLongEnough(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= SHORTEST_KEY;
            case ECPublicKey onCurve -> onCurve.getParams().getCurve().getField().getFieldSize() >= SMALLEST_CURVE;
            default -> false;
        };
    }

    /** @return of the key, or null where it is of RSA */
    @Nullable
    ECParameterSpec curve() {
        return certificate.getPublicKey() instanceof ECPublicKey onCurve ? onCurve.getParams() : null;
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
