// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A private key with the certificate issued for it.
 *
 * @param key the private key, never printed
 * @param certificate its certificate
 */
public record Identity(PrivateKey key, X509Certificate certificate) {
    /** The key as PKCS#8 PEM. */
    public String keyPem() {
        return Pem.key(key);
    }

    public String certificatePem() {
        return Pem.certificate(certificate);
    }

    @Override
    public String toString() {
        return "Identity[" + certificate.getSubjectX500Principal() + "]";
    }
}
