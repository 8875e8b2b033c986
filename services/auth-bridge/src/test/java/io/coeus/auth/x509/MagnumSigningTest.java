// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.auth.authority.Authority;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

class MagnumSigningTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final BouncyNotary NOTARY = BouncyNotaryTest.notaryAt(NOW);
    private static final Authority AUTHORITY = NOTARY.found("c1", "blue");
    private static final ASN1ObjectIdentifier UNHEARD_OF = new ASN1ObjectIdentifier("1.2.3.4.5");

    @Test
    void copiesTheSubjectOfTheRequest() throws Exception {
        Csr csr = Csr.of("O=system:masters,CN=admin").keys(Keys.rsa());

        X509Certificate signed = signed(csr);

        signed.verify(BouncyNotaryTest.certificate(AUTHORITY.certificatePem()).getPublicKey());
        assertThat(signed.getSubjectX500Principal().getName()).isEqualTo("CN=admin,O=system:masters");
        assertThat(signed.getIssuerX500Principal().getName()).isEqualTo("CN=blue");
        assertThat(signed.getPublicKey()).isEqualTo(csr.keys().getPublic());
        assertThat(signed.getNotBefore().toInstant()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(signed.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(1825)));
        assertThat(signed.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(signed.getSerialNumber().bitLength()).isGreaterThan(64).isLessThan(160);
        assertThat(signed.getNonCriticalExtensionOIDs()).contains("2.5.29.14");
    }

    @Test
    void keepsWhatIsAllowed() throws Exception {
        Csr csr = Csr.of("CN=x")
                .asking(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .asking(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth))
                .asking(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, "node.local")))
                .asking(Extension.basicConstraints, true, new BasicConstraints(false));

        X509Certificate signed = signed(csr);

        assertThat(signed.getKeyUsage()).containsExactly(true, false, true, false, false, false, false, false, false);
        assertThat(signed.getCriticalExtensionOIDs()).contains("2.5.29.15", "2.5.29.19");
        assertThat(signed.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(signed.getSubjectAlternativeNames()).hasSize(1);
        assertThat(signed.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void leavesOutWhatIsNotAllowed() throws Exception {
        Csr csr = Csr.of("CN=x")
                .asking(Extension.keyUsage, false, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.digitalSignature))
                .asking(Extension.basicConstraints, false, new BasicConstraints(true))
                .asking(UNHEARD_OF, false, new DERUTF8String("x"));

        X509Certificate signed = signed(csr);

        assertThat(signed.getKeyUsage()).containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(signed.getBasicConstraints()).isEqualTo(-1);
        assertThat(signed.getExtensionValue(UNHEARD_OF.getId())).isNull();
    }

    @Test
    void leavesAKeyUsageOutOfWhichNothingRemains() throws Exception {
        Csr csr = Csr.of("CN=x")
                .asking(Extension.keyUsage, false, new KeyUsage(KeyUsage.cRLSign | KeyUsage.decipherOnly));

        assertThat(signed(csr).getKeyUsage()).isNull();
    }

    @Test
    void refusesWhatIsNotAllowedAndCritical() throws Exception {
        refused(Csr.of("CN=x").asking(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign)));
        refused(Csr.of("CN=x").asking(Extension.basicConstraints, true, new BasicConstraints(true)));
        refused(Csr.of("CN=x").asking(UNHEARD_OF, true, new DERUTF8String("x")));
    }

    @Test
    void refusesExtensionsThatAreNotWhatTheySay() throws Exception {
        refused(Csr.of("CN=x").asking(Extension.keyUsage, false, new DERUTF8String("x")));
        refused(Csr.of("CN=x").asking(Extension.basicConstraints, false, new DERUTF8String("x")));
    }

    @Test
    void refusesARequestSignedWithAnotherKey() throws Exception {
        refused(Csr.of("CN=x").signedBy(Keys.ellipticCurve()));
    }

    @Test
    void refusesAWeakKey() throws Exception {
        KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(1024);

        refused(Csr.of("CN=x").keys(weak.generateKeyPair()));
    }

    @Test
    void refusesWhatIsNoRequest() throws Exception {
        String good = Csr.of("CN=x").pem();

        refused("");
        refused("hello");
        refused(AUTHORITY.certificatePem());
        refused(good.substring(0, good.length() / 2));
        refused("-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n");
        refused(good + "x".repeat(64 * 1024));
    }

    private static X509Certificate signed(Csr csr) throws Exception {
        return BouncyNotaryTest.certificate(NOTARY.signAsAsked(AUTHORITY, csr.pem()));
    }

    private static void refused(Csr csr) throws Exception {
        refused(csr.pem());
    }

    private static void refused(String pem) {
        assertThatThrownBy(() -> NOTARY.signAsAsked(AUTHORITY, pem)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(CommonCode.INVALID_FIELD);
            assertThat(problem.field()).isEqualTo("csr");
        });
    }
}
