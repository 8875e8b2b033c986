// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys by an id made from the key itself, so that nobody has to number them. */
final class KeyRing {
    private static final int KEY_BYTES = 32;
    private static final int ID_LENGTH = 8;

    private final Map<String, SecretKey> keys;
    private final String currentId;

    private KeyRing(Map<String, SecretKey> keys, String currentId) {
        this.keys = keys;
        this.currentId = currentId;
    }

    static KeyRing of(List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("coeus.auth.encryption-key needs at least one key");
        }
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        texts.forEach(text -> {
            byte[] key = decode(text.strip());
            keys.put(id(key), new SecretKeySpec(key, "AES"));
        });
        return new KeyRing(keys, keys.keySet().iterator().next());
    }

    String currentId() {
        return currentId;
    }

    SecretKey current() {
        return find(currentId).orElseThrow();
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static byte[] decode(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("Each coeus.auth.encryption-key is " + KEY_BYTES
                    + " bytes in Base64; make one with: openssl rand -base64 " + KEY_BYTES);
        }
        return key;
    }

    private static String id(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
