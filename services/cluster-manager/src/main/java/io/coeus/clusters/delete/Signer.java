// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.delete;

import io.coeus.clusters.ClustersConfig;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs documents as JWS in compact form with Ed25519 (RFC 7515, RFC 8037). The key is derived from the service's node
 * key, so that all replicas sign with the same; the public key is in the header, named by its thumbprint (RFC 7638).
 * Safe for use by many threads.
 */
@ApplicationScoped
class Signer {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final KeyPair keys;
    private final String header;

    Signer(ClustersConfig config) {
        this.keys = keys(seed(config.nodeKey()));
        this.header = header(publicKey((EdECPublicKey) keys.getPublic()));
    }

    /** The JWS whose payload is the document. */
    String sign(String document) {
        var input = header + "." + encoded(document.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(String x) {
        var jwk = new LinkedHashMap<String, String>();
        jwk.put("crv", "Ed25519");
        jwk.put("kty", "OKP");
        jwk.put("x", x);
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", "EdDSA");
        header.put("kid", thumbprint(WireJson.write(jwk)));
        header.put("jwk", Map.copyOf(jwk));
        return encoded(WireJson.write(header).getBytes(StandardCharsets.UTF_8));
    }

    private static String thumbprint(String jwk) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] seed(String nodeKey) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(nodeKey.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal("coeus deletion reports".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK computes a public key only together with a private one, which it takes from the source of randomness. */
    private static KeyPair keys(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As in RFC 8032: y in little-endian order, the parity of x in its last bit. */
    private static String publicKey(EdECPublicKey key) {
        var bigEndian = key.getPoint().getY().toByteArray();
        var bytes = new byte[KEY_BYTES];
        for (int i = 0; i < Math.min(bigEndian.length, KEY_BYTES); i++) {
            bytes[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            bytes[KEY_BYTES - 1] |= (byte) 0x80;
        }
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Always the same bytes. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != bytes.length) {
                throw new IllegalStateException("An Ed25519 key is of " + bytes.length + " bytes");
            }
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
