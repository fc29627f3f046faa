package org.lintel.application.disclosure;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECParameterSpec;
import java.security.spec.MGF1ParameterSpec;

import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/**
 * A file that the recipient alone can read and nobody can change unseen: CMS authenticated-enveloped data (RFC 5083) with AES-256-GCM (RFC 5084),
 * its key transported by RSA-OAEP with SHA-256 (RFC 4055) or, to a key on an elliptic curve, agreed on by ephemeral-static ECDH with the X9.63 derivation of
 * SHA-256 and wrapped by AES-256 (RFC 5753). {@code openssl cms -decrypt -inform DER} reads both.
 */
final class EncryptedFile {
    private static final BouncyCastleProvider CRYPTOGRAPHY = new BouncyCastleProvider();
    private static final OAEPParameterSpec OAEP = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256,
            PSource.PSpecified.DEFAULT);

    private EncryptedFile() {}

    /** @return in DER */
    static byte[] of(byte[] content, RecipientCertificate recipient) {
        try {
            var envelope = new CMSAuthEnvelopedDataGenerator();
            envelope.addRecipientInfoGenerator(recipient.curve() == null
                    ? transported(recipient.certificate())
                    : agreed(recipient.certificate(), recipient.curve()));
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM).setProvider(CRYPTOGRAPHY)
                    .build();
            return envelope.generate(new CMSProcessableByteArray(content), encryptor).getEncoded();
        } catch (CMSException | IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("A file could not be encrypted.", impossible);
        }
    }

    private static RecipientInfoGenerator transported(X509Certificate to) throws GeneralSecurityException {
        AlgorithmIdentifier transport = new JcaAlgorithmParametersConverter().getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP,
                OAEP);
        return new JceKeyTransRecipientInfoGenerator(to, transport).setProvider(CRYPTOGRAPHY);
    }

    /** The sender's key is made for this file and forgotten with it. */
    private static RecipientInfoGenerator agreed(X509Certificate to, ECParameterSpec curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", CRYPTOGRAPHY);
        generator.initialize(curve);
        KeyPair once = generator.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(CMSAlgorithm.ECDH_SHA256KDF, once.getPrivate(), once.getPublic(),
                CMSAlgorithm.AES256_WRAP)
                .addRecipient(to).setProvider(CRYPTOGRAPHY);
    }
}
