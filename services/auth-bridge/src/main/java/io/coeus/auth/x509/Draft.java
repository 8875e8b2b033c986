// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate in the making. Signed with SHA-256 under a random serial number; says whose key it is and whose key signed
 * it, since strict clients ask for both.
 */
final class Draft {
    private static final String SIGNATURE = "SHA256withRSA";

    /** The most that fits into the 20 octets of RFC 5280 as a positive number. */
    private static final int SERIAL_BITS = 159;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final X500Name subject;
    private final Validity validity;
    private final SubjectPublicKeyInfo publicKey;
    private final Map<ASN1ObjectIdentifier, Wanted> extensions = new LinkedHashMap<>();

    private record Wanted(boolean critical, ASN1Encodable value) {}

    Draft(X500Name subject, Validity validity, SubjectPublicKeyInfo publicKey) {
        this.subject = subject;
        this.validity = validity;
        this.publicKey = publicKey;
    }

    Draft with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        extensions.put(type, new Wanted(critical, value));
        return this;
    }

    Draft with(Extension extension) {
        return with(extension.getExtnId(), extension.isCritical(), extension.getParsedValue());
    }

    X509CertificateHolder signedByItself(KeyPair keys) {
        return signed(subject, publicKey, keys.getPrivate());
    }

    X509CertificateHolder signedBy(Issuer issuer) {
        return signed(issuer.subject(), issuer.publicKey(), issuer.key());
    }

    private X509CertificateHolder signed(X500Name issuer, SubjectPublicKeyInfo issuerKey, PrivateKey key) {
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    issuer,
                    new BigInteger(SERIAL_BITS, RANDOM).setBit(0),
                    Date.from(validity.from()),
                    Date.from(validity.until()),
                    subject,
                    publicKey);
            identify(issuerKey);
            for (var each : extensions.entrySet()) {
                builder.addExtension(
                        each.getKey(),
                        each.getValue().critical(),
                        each.getValue().value());
            }
            return builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("the certificate cannot be written", e);
        }
    }

    private void identify(SubjectPublicKeyInfo issuerKey) throws GeneralSecurityException {
        JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
        SubjectKeyIdentifier own = ids.createSubjectKeyIdentifier(publicKey);
        SubjectKeyIdentifier issuer = ids.createSubjectKeyIdentifier(issuerKey);
        with(Extension.subjectKeyIdentifier, false, own);
        with(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(issuer.getKeyIdentifier()));
    }
}
