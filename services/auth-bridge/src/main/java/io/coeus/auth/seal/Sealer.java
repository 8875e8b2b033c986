// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.seal;

import io.coeus.kernel.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts secrets for storage: AES-256-GCM, bound to the place they are stored at, so that a sealed text copied to another row
 * does not open. The text form is {@code 1.<key id>.<nonce and cipher text in Base64>}. Safe for use by many threads.
 */
public final class Sealer {
    private static final String VERSION = "1";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    /** @param keys 32 bytes each in Base64; the first seals, all open */
    public Sealer(List<String> keys) {
        this.keys = KeyRing.of(keys);
    }

    /**
     * Seals a secret.
     *
     * @param place where it is stored, such as {@code handover/<id>}
     */
    public String seal(String place, Secret secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, place);
            byte[] sealed = cipher.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return String.join(
                    ".", VERSION, keys.currentId(), Base64.getEncoder().encodeToString(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CIPHER, e);
        }
    }

    /**
     * Opens what was sealed for the same place.
     *
     * @throws UnsealableException when the key is not there, or the text was changed or belongs elsewhere
     */
    public Secret open(String place, String sealed) {
        String[] parts = sealed.split("\\.", 3);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new UnsealableException("it is in no known format", place, null);
        }
        SecretKey key = keys.find(parts[1])
                .orElseThrow(() -> new UnsealableException("key " + parts[1] + " is not configured", place, null));
        try {
            byte[] all = Base64.getDecoder().decode(parts[2]);
            ByteBuffer reader = ByteBuffer.wrap(all);
            byte[] nonce = new byte[NONCE_BYTES];
            reader.get(nonce);
            byte[] cipherText = new byte[reader.remaining()];
            reader.get(cipherText);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(cipherText);
            return new Secret(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new UnsealableException("it was changed or belongs elsewhere", place, e);
        }
    }

    /** Whether the first key sealed this. */
    public boolean current(String sealed) {
        return sealed.startsWith(VERSION + "." + keys.currentId() + ".");
    }

    /** What texts sealed with the first key begin with. */
    public String currentPrefix() {
        return VERSION + "." + keys.currentId() + ".";
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
