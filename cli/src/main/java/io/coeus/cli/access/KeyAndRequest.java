// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A new private key, which never leaves this machine, and a request to certify it.
 *
 * @param keyPem PKCS#8, a secret
 * @param requestPem PKCS#10
 */
public record KeyAndRequest(String keyPem, String requestPem) {
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.objectId(1, 2, 840, 10045, 4, 3, 2));
    private static final byte[] COMMON_NAME = Der.objectId(2, 5, 4, 3);
    private static final byte[] ORGANIZATION = Der.objectId(2, 5, 4, 10);

    /** A P-256 key for this name and organization. */
    public static KeyAndRequest create(String commonName, String organization) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new KeyAndRequest(
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                    pem("CERTIFICATE REQUEST", request(pair, commonName, organization)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "KeyAndRequest[***]";
    }

    private static byte[] request(KeyPair pair, String commonName, String organization)
            throws GeneralSecurityException {
        byte[] subject = Der.sequence(name(ORGANIZATION, organization), name(COMMON_NAME, commonName));
        byte[] info = Der.sequence(Der.zero(), subject, pair.getPublic().getEncoded(), Der.noAttributes());
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(info);
        return Der.sequence(info, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
    }

    private static byte[] name(byte[] kind, String text) {
        return Der.set(Der.sequence(kind, Der.utf8(text)));
    }

    private static String pem(String kind, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
