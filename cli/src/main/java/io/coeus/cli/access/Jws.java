// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.StreamSupport;

/**
 * A signed document: JWS in compact form, signed with Ed25519 (RFC 7515, RFC 8037).
 *
 * @param signed what the signature is over
 * @param encodedSignature the signature in Base64 for URLs
 */
public record Jws(String signed, String encodedSignature, String payload, String keyId) {
    /** What comes before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
    private static final byte[] DER_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Fails with {@link Failure} where the text is none. */
    public static Jws of(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new Failure(ExitCode.FAILED, "This is not a signed document.");
        }
        JsonNode header = Json.read(new String(bytes(parts[0]), StandardCharsets.UTF_8));
        if (!header.path("alg").asText("").equals("EdDSA")) {
            throw new Failure(ExitCode.FAILED, "The document is not signed with EdDSA.");
        }
        return new Jws(
                parts[0] + "." + parts[1],
                parts[2],
                new String(bytes(parts[1]), StandardCharsets.UTF_8),
                header.path("kid").asText(""));
    }

    /** The key of that document in a JWK Set, as DER. Fails with {@link Failure} where there is none. */
    public byte[] key(JsonNode keys) {
        String x = StreamSupport.stream(keys.path("keys").spliterator(), false)
                .filter(key -> key.path("kid").asText("").equals(keyId))
                .map(key -> key.path("x").asText(""))
                .findFirst()
                .orElseThrow(() -> new Failure(ExitCode.FAILED, "Coeus does not know the key " + keyId + "."));
        byte[] point = bytes(x);
        byte[] der = new byte[DER_PREFIX.length + point.length];
        System.arraycopy(DER_PREFIX, 0, der, 0, DER_PREFIX.length);
        System.arraycopy(point, 0, der, DER_PREFIX.length, point.length);
        return der;
    }

    /** The signature itself. */
    public byte[] signature() {
        return bytes(encodedSignature);
    }

    /** Whether the holder of that key signed just this. */
    public boolean isSignedBy(byte[] der) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.FAILED, "This is not a signed document.", e);
        }
    }
}
