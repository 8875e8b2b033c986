// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import java.io.IOException;
import java.io.StringWriter;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Makes signing requests, as clients do. */
public final class Csr {
    private final String subject;
    private final List<Extension> extensions = new ArrayList<>();
    private KeyPair keys = Keys.ellipticCurve();
    private KeyPair signer = keys;

    private Csr(String subject) {
        this.subject = subject;
    }

    public static Csr of(String subject) {
        return new Csr(subject);
    }

    Csr keys(KeyPair pair) {
        keys = pair;
        signer = pair;
        return this;
    }

    Csr signedBy(KeyPair other) {
        signer = other;
        return this;
    }

    Csr asking(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) throws IOException {
        extensions.add(Extension.create(type, critical, value));
        return this;
    }

    KeyPair keys() {
        return keys;
    }

    public String pem() throws IOException, OperatorCreationException {
        var builder = new JcaPKCS10CertificationRequestBuilder(new X500Name(subject), keys.getPublic());
        if (!extensions.isEmpty()) {
            builder.addAttribute(
                    PKCSObjectIdentifiers.pkcs_9_at_extensionRequest,
                    new Extensions(extensions.toArray(Extension[]::new)));
        }
        String algorithm = signer.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        PKCS10CertificationRequest request =
                builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate()));
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(request);
        }
        return text.toString();
    }
}
