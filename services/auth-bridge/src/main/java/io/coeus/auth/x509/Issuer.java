// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import io.coeus.auth.authority.Authority;
import java.security.PrivateKey;
import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** An authority ready to sign. */
record Issuer(X509CertificateHolder certificate, PrivateKey key) {
    static Issuer of(Authority authority) {
        return new Issuer(Pem.certificate(authority.certificatePem()), Pem.privateKey(authority.keyPem()));
    }

    X500Name subject() {
        return certificate.getSubject();
    }

    SubjectPublicKeyInfo publicKey() {
        return certificate.getSubjectPublicKeyInfo();
    }

    /** The same, but not longer than the authority itself. */
    Validity within(Validity wanted) {
        Instant end = certificate.getNotAfter().toInstant();
        return wanted.until().isAfter(end) ? new Validity(wanted.from(), end) : wanted;
    }

    @Override
    public String toString() {
        return "Issuer[" + subject() + "]";
    }
}
