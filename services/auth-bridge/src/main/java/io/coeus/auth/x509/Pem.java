// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import io.coeus.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.cert.X509CertificateHolder;

/** Texts with BEGIN and END lines. */
final class Pem {
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";
    private static final int LINE = 64;

    private Pem() {}

    static String of(X509CertificateHolder certificate) {
        try {
            return text(CERTIFICATE, certificate.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Secret of(PrivateKey key) {
        return new Secret(text(KEY, key.getEncoded()));
    }

    static X509CertificateHolder certificate(String pem) {
        try {
            return new X509CertificateHolder(bytes(CERTIFICATE, pem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PrivateKey privateKey(Secret pem) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes(KEY, pem.reveal())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stored key is no RSA key", e);
        }
    }

    static String fingerprint(String certificatePem) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(CERTIFICATE, certificatePem));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String text(String type, byte[] content) {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + type + "-----\n" + lines.encodeToString(content) + "\n-----END " + type + "-----\n";
    }

    private static byte[] bytes(String type, String pem) {
        String body = pem.replace("-----BEGIN " + type + "-----", "").replace("-----END " + type + "-----", "");
        return Base64.getMimeDecoder().decode(body);
    }
}
