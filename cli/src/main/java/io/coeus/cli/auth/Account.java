// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How to prove at Keystone who one is. Keys are those of {@code clouds.yaml}'s {@code auth} section, with
 * {@code region_name} and {@code container_infra_endpoint_override} beside them.
 */
public record Account(Map<String, String> values) {

    public Account {
        values = Map.copyOf(values);
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    /** Keystone v3, without a slash at its end. */
    public Optional<String> authUrl() {
        return value("auth_url").map(Account::withVersion);
    }

    /** Tells accounts apart without telling what is in them. */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(new TreeMap<>(values).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Leaves the values out: some are secret. */
    @Override
    public String toString() {
        return "Account[" + value("username").orElse("?") + "]";
    }

    private static String withVersion(String url) {
        String trimmed = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return trimmed.endsWith("/v3") ? trimmed : trimmed + "/v3";
    }
}
