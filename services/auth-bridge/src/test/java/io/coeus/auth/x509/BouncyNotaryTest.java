// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.auth.authority.Authority;
import io.coeus.auth.authority.Notary.Credentials;
import io.coeus.auth.authority.Notary.Name;
import io.coeus.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BouncyNotaryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final BouncyNotary NOTARY = notaryAt(NOW);
    private static final Authority AUTHORITY = NOTARY.found("c1", "blue, O=evil");

    @Test
    void foundsAnAuthorityAsMagnumDoes() throws Exception {
        X509Certificate ca = certificate(AUTHORITY.certificatePem());

        ca.verify(ca.getPublicKey());
        assertThat(((RSAPublicKey) ca.getPublicKey()).getModulus().bitLength()).isEqualTo(2048);
        assertThat(ca.getSubjectX500Principal().getName()).isEqualTo("CN=blue\\, O\\=evil");
        assertThat(ca.getBasicConstraints()).isZero();
        assertThat(ca.getKeyUsage()).containsExactly(false, false, false, false, false, true, false, false, false);
        assertThat(ca.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.19", "2.5.29.15");
        assertThat(ca.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(1825)));
        assertThat(ca.getSigAlgName()).isEqualTo("SHA256withRSA");
    }

    @Test
    void keepsTheKeyOutOfEveryText() {
        assertThat(AUTHORITY.toString()).doesNotContain("PRIVATE");
        assertThat(Issuer.of(AUTHORITY).toString()).isEqualTo("Issuer[CN=blue\\, O\\=evil]");
        assertThat(NOTARY.identity(AUTHORITY, new Name("a", List.of())).toString())
                .doesNotContain("PRIVATE");
    }

    @Test
    void fingerprintsAsOpensslDoes() throws Exception {
        byte[] der = certificate(AUTHORITY.certificatePem()).getEncoded();

        assertThat(NOTARY.fingerprint(AUTHORITY.certificatePem()))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(der)));
    }

    @Test
    void signsForANodeWhatItIsToldAndNotWhatTheRequestSays() throws Exception {
        Csr csr = Csr.of("CN=admin,O=system:masters");
        Name name = new Name("system:node:blue-worker-0", List.of("system:nodes"));

        X509Certificate signed = certificate(
                NOTARY.signForNode(AUTHORITY, csr.pem(), name, List.of("10.0.0.5", "blue-api.local", "::1")));

        signed.verify(certificate(AUTHORITY.certificatePem()).getPublicKey());
        assertThat(signed.getPublicKey()).isEqualTo(csr.keys().getPublic());
        assertThat(signed.getSubjectX500Principal().getName()).isEqualTo("CN=system:node:blue-worker-0,O=system:nodes");
        assertThat(signed.getSubjectAlternativeNames())
                .extracting(san -> san.get(1).toString())
                .containsExactly("10.0.0.5", "blue-api.local", "0:0:0:0:0:0:0:1");
        assertThat(signed.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(signed.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void aNodeWithoutAddressesIsAClientOnly() throws Exception {
        String pem = NOTARY.signForNode(AUTHORITY, Csr.of("CN=x").pem(), new Name("node-1", List.of()), List.of());

        X509Certificate signed = certificate(pem);

        assertThat(signed.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(signed.getSubjectAlternativeNames()).isNull();
    }

    @Test
    void nothingOutlivesTheAuthorityButWhatMagnumPromises() throws Exception {
        BouncyNotary later = notaryAt(NOW.plus(Duration.ofDays(1000)));
        String csr = Csr.of("CN=x").pem();
        Instant end = certificate(AUTHORITY.certificatePem()).getNotAfter().toInstant();

        String node = later.signForNode(AUTHORITY, csr, new Name("n", List.of()), List.of());

        assertThat(certificate(node).getNotAfter().toInstant()).isEqualTo(end);
        assertThat(certificate(later.signAsAsked(AUTHORITY, csr)).getNotAfter().toInstant())
                .isEqualTo(NOW.plus(Duration.ofDays(2825)));
    }

    @Test
    void refusesAddressesThatAreNone() throws Exception {
        String csr = Csr.of("CN=x").pem();

        for (String bad : List.of("a b", "http://x", "-x-", "x".repeat(300), "a/b", "")) {
            assertThatThrownBy(() -> NOTARY.signForNode(AUTHORITY, csr, new Name("n", List.of()), List.of(bad)))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.field())
                            .isEqualTo("sans"));
        }
    }

    @Test
    void givesAnIdentityForADay() throws Exception {
        Credentials identity = NOTARY.identity(AUTHORITY, new Name("coeus:cluster-manager", List.of("system:masters")));

        X509Certificate signed = certificate(identity.certificatePem());
        assertThat(identity.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(signed.getNotAfter().toInstant()).isEqualTo(identity.expiresAt());
        assertThat(signed.getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(signed.getSubjectX500Principal().getName()).isEqualTo("CN=coeus:cluster-manager,O=system:masters");
        assertThat(identity.keyPem().reveal()).startsWith("-----BEGIN PRIVATE KEY-----\n");
    }

    static X509Certificate certificate(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    static BouncyNotary notaryAt(Instant now) {
        return new BouncyNotary(Clock.fixed(now, ZoneOffset.UTC), new CaKeys());
    }
}
