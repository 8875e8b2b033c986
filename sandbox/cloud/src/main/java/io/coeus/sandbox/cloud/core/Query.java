// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Query parameters of a call, in their order, with repetitions. */
public record Query(Map<String, List<String>> values, String raw) {
    /** Parses the part of a URL behind the question mark. */
    public static Query parse(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : (raw == null ? "" : raw).split("&", -1)) {
            if (!pair.isEmpty()) {
                int at = pair.indexOf('=');
                String name = decode(at < 0 ? pair : pair.substring(0, at));
                values.computeIfAbsent(name, k -> new ArrayList<>()).add(at < 0 ? "" : decode(pair.substring(at + 1)));
            }
        }
        return new Query(values, raw == null ? "" : raw);
    }

    static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Returns the first value, or null when the parameter is absent. */
    public @Nullable String get(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.getFirst();
    }

    /** Returns the first value, or the fallback. */
    public String get(String name, String fallback) {
        String value = get(name);
        return value == null ? fallback : value;
    }

    /** Returns all values of a parameter. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether the parameter is there and says yes; a bare name counts as yes. */
    public boolean on(String name) {
        String value = get(name);
        return value != null && Set.of("", "1", "true", "True", "yes", "on").contains(value);
    }

    /** Names of the parameters. */
    public Set<String> names() {
        return values.keySet();
    }
}
