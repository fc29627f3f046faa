package org.lintel.application.disclosure;

import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys as an authority has them, and certificates of them in PEM. */
final class AuthorityKeys {
    /** The moment of the registries that tests start, not that of the machine. */
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    private AuthorityKeys() {}

    static KeyPair rsa(int bits) {
        return pair("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
    }

    static KeyPair elliptic(String curve) {
        return pair("EC", new ECGenParameterSpec(curve));
    }

    private static KeyPair pair(String algorithm, AlgorithmParameterSpec parameters) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, new BouncyCastleProvider());
            generator.initialize(parameters);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String certificate(KeyPair keys, Duration validFor) {
        return certificate(keys, validFor, "SHA256withRSA");
    }

    static String certificate(KeyPair keys, Duration validFor, String signature) {
        try {
            X500Principal authority = new X500Principal("CN=Visa authority of the tests");
            var built = new JcaX509v3CertificateBuilder(authority, BigInteger.ONE, Date.from(NOW.minus(Duration.ofDays(3650))),
                    Date.from(NOW.plus(validFor)), authority, keys.getPublic())
                    .build(new JcaContentSignerBuilder(signature).setProvider(new BouncyCastleProvider()).build(keys.getPrivate()));
            StringWriter pem = new StringWriter();
            try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
                writer.writeObject(built);
            }
            return pem.toString();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
