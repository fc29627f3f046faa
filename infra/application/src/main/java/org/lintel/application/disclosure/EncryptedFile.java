package org.lintel.application.disclosure;

import java.io.IOException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertificateEncodingException;
import java.security.spec.MGF1ParameterSpec;

import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/**
 * A file that the recipient alone can read and nobody can change unseen: CMS authenticated-enveloped data (RFC 5083) with AES-256-GCM (RFC 5084),
 * its key transported by RSA-OAEP with SHA-256 (RFC 4055). {@code openssl cms -decrypt -inform DER} reads it.
 */
final class EncryptedFile {
    private static final BouncyCastleProvider CRYPTOGRAPHY = new BouncyCastleProvider();
    private static final OAEPParameterSpec OAEP = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256,
            PSource.PSpecified.DEFAULT);

    private EncryptedFile() {}

    /** @return in DER */
    static byte[] of(byte[] content, RecipientCertificate recipient) {
        try {
            AlgorithmIdentifier transport = new JcaAlgorithmParametersConverter()
                    .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP);
            var envelope = new CMSAuthEnvelopedDataGenerator();
            envelope.addRecipientInfoGenerator(
                    new JceKeyTransRecipientInfoGenerator(recipient.certificate(), transport).setProvider(CRYPTOGRAPHY));
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM).setProvider(CRYPTOGRAPHY)
                    .build();
            return envelope.generate(new CMSProcessableByteArray(content), encryptor).getEncoded();
        } catch (CMSException | IOException | CertificateEncodingException | InvalidAlgorithmParameterException impossible) {
            throw new IllegalStateException("A file could not be encrypted.", impossible);
        }
    }
}
