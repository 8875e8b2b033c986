// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.install;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What only this installation knows. Made at random once and kept in a file only its owner can read.
 *
 * @param internalToken shared by the services for calls among themselves
 * @param encryptionKey base64 of 32 bytes: seals stored credentials
 * @param databasePassword of the PostgreSQL superuser
 * @param cloudPassword of the sandbox cloud's users
 * @param nodeKey that the tokens of nodes are derived from
 */
public record Secrets(
        String internalToken, String encryptionKey, String databasePassword, String cloudPassword, String nodeKey) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets of(Map<String, String> stored) {
        return new Secrets(
                stored.getOrDefault("secret.internal-token", hex()),
                stored.getOrDefault("secret.encryption-key", base64()),
                stored.getOrDefault("secret.database-password", hex()),
                stored.getOrDefault("secret.cloud-password", hex()),
                stored.getOrDefault("secret.node-key", hex()));
    }

    Map<String, String> toStore() {
        var values = new LinkedHashMap<String, String>();
        values.put("secret.internal-token", internalToken);
        values.put("secret.encryption-key", encryptionKey);
        values.put("secret.database-password", databasePassword);
        values.put("secret.cloud-password", cloudPassword);
        values.put("secret.node-key", nodeKey);
        return values;
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "Secrets[***]";
    }

    private static String hex() {
        return HexFormat.of().formatHex(random(24));
    }

    private static String base64() {
        return Base64.getEncoder().encodeToString(random(32));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
