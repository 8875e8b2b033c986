// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import io.coeus.auth.authority.Authority;
import io.coeus.auth.authority.Notary;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** {@link Notary} by Bouncy Castle's formats and the JDK's ciphers. */
@ApplicationScoped
class BouncyNotary implements Notary {
    private static final Duration FIVE_YEARS = Duration.ofDays(1825);
    private static final Duration IDENTITY_LIFE = Duration.ofHours(24);

    /** Clocks of nodes and clients may be behind. */
    private static final Duration BACKDATED = Duration.ofDays(1);

    private final Clock clock;
    private final CaKeys caKeys;

    BouncyNotary(Clock clock, CaKeys caKeys) {
        this.clock = clock;
        this.caKeys = caKeys;
    }

    @Override
    public Authority found(String clusterId, String commonName) {
        KeyPair keys = caKeys.take();
        X500Name name = Names.of(new Name(commonName, List.of()));
        Validity validity = validity(FIVE_YEARS);
        X509CertificateHolder certificate = new Draft(name, validity, Keys.info(keys.getPublic()))
                .with(Extension.basicConstraints, true, new BasicConstraints(0))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
                .signedByItself(keys);
        return new Authority(clusterId, Pem.of(certificate), Pem.of(keys.getPrivate()));
    }

    @Override
    public String fingerprint(String certificatePem) {
        return Pem.fingerprint(certificatePem);
    }

    @Override
    public String signAsAsked(Authority authority, String csrPem) {
        Request request = Request.read(csrPem);
        Draft draft = new Draft(request.subject(), validity(FIVE_YEARS), request.publicKey());
        MagnumExtensions.allowed(request).forEach(draft::with);
        return Pem.of(draft.signedBy(Issuer.of(authority)));
    }

    @Override
    public String signForNode(Authority authority, String csrPem, Name name, List<String> sans) {
        Request request = Request.read(csrPem);
        Issuer issuer = Issuer.of(authority);
        Draft draft = leaf(name, issuer.within(validity(FIVE_YEARS)), request)
                .with(Extension.extendedKeyUsage, false, purposes(!sans.isEmpty()));
        if (!sans.isEmpty()) {
            draft.with(Extension.subjectAlternativeName, false, new GeneralNames(AlternativeNames.of(sans)));
        }
        return Pem.of(draft.signedBy(issuer));
    }

    @Override
    public Credentials identity(Authority authority, Name name) {
        KeyPair keys = Keys.ellipticCurve();
        Issuer issuer = Issuer.of(authority);
        Validity validity = issuer.within(validity(IDENTITY_LIFE));
        X509CertificateHolder certificate = new Draft(Names.of(name), validity, Keys.info(keys.getPublic()))
                .with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.extendedKeyUsage, false, purposes(false))
                .signedBy(issuer);
        return new Credentials(Pem.of(certificate), Pem.of(keys.getPrivate()), validity.until());
    }

    private static Draft leaf(Name name, Validity validity, Request request) {
        int usage = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
        return new Draft(Names.of(name), validity, request.publicKey())
                .with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(usage));
    }

    private static ExtendedKeyUsage purposes(boolean server) {
        return new ExtendedKeyUsage(
                server
                        ? new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}
                        : new KeyPurposeId[] {KeyPurposeId.id_kp_clientAuth});
    }

    private Validity validity(Duration life) {
        Instant now = clock.instant();
        return new Validity(now.minus(BACKDATED), now.plus(life));
    }
}
