// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/** PEM texts and what they stand for. What is not the expected PEM is an {@link IllegalArgumentException}. */
public final class Pem {
    private Pem() {}

    public static String key(PrivateKey key) {
        return encode("PRIVATE KEY", key.getEncoded());
    }

    public static String certificate(X509Certificate certificate) {
        try {
            return encode("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String encode(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** The first certificate of a PEM text. */
    public static X509Certificate certificate(String pem) {
        try {
            byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a certificate in PEM", e);
        }
    }

    /** A private key in PKCS#8, PKCS#1 or SEC1 form. */
    public static PrivateKey privateKey(String pem) {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        try {
            return switch (parse(pem)) {
                case PrivateKeyInfo info -> converter.getPrivateKey(info);
                case PEMKeyPair pair -> converter.getKeyPair(pair).getPrivate();
                default -> throw new IllegalArgumentException("not a private key in PEM");
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("not a private key in PEM", e);
        }
    }

    static PKCS10CertificationRequest request(String pem) {
        if (parse(pem) instanceof PKCS10CertificationRequest request) {
            return request;
        }
        throw new IllegalArgumentException("not a certificate signing request in PEM");
    }

    /** Joins a key pair's private key with a certificate that was issued for it. */
    public static Identity identity(KeyPair keys, String certificatePem) {
        return new Identity(keys.getPrivate(), certificate(certificatePem));
    }

    private static Object parse(String pem) {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            Object found = parser.readObject();
            if (found == null) {
                throw new IllegalArgumentException("not PEM");
            }
            return found;
        } catch (IOException e) {
            throw new IllegalArgumentException("not PEM", e);
        }
    }
}
