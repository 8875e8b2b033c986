// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.jspecify.annotations.Nullable;

/**
 * A certificate authority for tests and for doubles that stand alone; its key lives in memory only. Thread-safe.
 */
public final class Authority {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration LIFE = Duration.ofDays(365);

    private static final Supplier<KeyPair> CLIENT_KEY = new Supplier<>() {
        private @Nullable KeyPair made;

        @Override
        public synchronized KeyPair get() {
            KeyPair key = made == null ? Requests.newRsaKey() : made;
            made = key;
            return key;
        }
    };

    private final KeyPair keys;
    private final X500Name name;
    private final X509Certificate certificate;

    private Authority(KeyPair keys, X500Name name, X509Certificate certificate) {
        this.keys = keys;
        this.name = name;
        this.certificate = certificate;
    }

    /** A new authority with a self-signed certificate. */
    public static Authority create(String commonName) {
        KeyPair keys = Requests.newKey();
        X500Name name = Requests.subject(commonName);
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        return new Authority(keys, name, issue(keys, name, new Subject(name, key, null), true));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public String pem() {
        return Pem.certificate(certificate);
    }

    /** The private key in PKCS#8. */
    public String keyPem() {
        return Pem.key(keys.getPrivate());
    }

    /** A new server identity for the given host names and addresses. */
    public Identity server(String commonName, List<String> sans) {
        KeyPair own = Requests.newKey();
        return new Identity(
                own.getPrivate(), Pem.certificate(sign(Requests.csr(own, Requests.subject(commonName), sans))));
    }

    /**
     * A client identity with an RSA key; organizations are Kubernetes groups. All clients of a process share the key:
     * making one takes a second.
     */
    public Identity client(String commonName, String... organizations) {
        KeyPair own = CLIENT_KEY.get();
        X500Name subject = Requests.subject(commonName, organizations);
        return new Identity(own.getPrivate(), Pem.certificate(sign(Requests.csr(own, subject, List.of()))));
    }

    /** Signs a request as it stands (subject, SANs) and returns the certificate in PEM. */
    public String sign(String csrPem) {
        PKCS10CertificationRequest csr = Pem.request(csrPem);
        Extensions wanted = csr.getRequestedExtensions();
        Extension sans = wanted == null ? null : wanted.getExtension(Extension.subjectAlternativeName);
        Subject subject = new Subject(csr.getSubject(), csr.getSubjectPublicKeyInfo(), sans);
        return Pem.certificate(issue(keys, name, subject, false));
    }

    /**
     * Vouches for another authority: a certificate for its name and key, so that who trusts only this authority follows
     * a chain through it to what the other has signed.
     */
    public String vouchFor(X509Certificate other) {
        X500Name subject = X500Name.getInstance(other.getSubjectX500Principal().getEncoded());
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(other.getPublicKey().getEncoded());
        byte[] keyId = other.getExtensionValue(Extension.subjectKeyIdentifier.getId());
        Extension same = keyId == null
                ? null
                : new Extension(Extension.subjectKeyIdentifier, false, ASN1OctetString.getInstance(keyId));
        return Pem.certificate(issue(keys, name, new Subject(subject, key, same), true));
    }

    private record Subject(
            X500Name name,
            SubjectPublicKeyInfo key,
            @Nullable Extension more) {}

    private static X509Certificate issue(KeyPair keys, X500Name issuer, Subject subject, boolean authority) {
        Instant now = Clock.systemUTC().instant();
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer,
                new BigInteger(Ids.hex(30), 16),
                Date.from(now.minus(SKEW)),
                Date.from(now.plus(LIFE)),
                subject.name(),
                subject.key());
        try {
            extend(builder, subject, authority);
            return new JcaX509CertificateConverter().getCertificate(builder.build(Requests.signer(keys)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extend(X509v3CertificateBuilder builder, Subject subject, boolean authority)
            throws IOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!authority) {
            KeyPurposeId[] both = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(both));
        }
        if (subject.more() != null) {
            builder.addExtension(subject.more());
        }
    }
}
