// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Command line and environment, as names and values. */
record Arguments(Map<String, String> values, Map<String, String> settings, Map<String, String> environment) {
    private static final Set<String> KNOWN =
            Set.of("host", "port", "external-cidr", "password", "container-infra-url", "seed", "set");

    static Arguments read(String[] args, Map<String, String> environment) {
        Arguments read = new Arguments(new HashMap<>(), new HashMap<>(), environment);
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("unknown option " + args[i]);
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
            read.put(name, args[i + 1]);
        }
        return read;
    }

    private void put(String name, String value) {
        if (name.equals("set")) {
            String[] parts = value.split("=", 2);
            settings.put(parts[0], parts.length == 2 ? parts[1] : "");
        } else {
            values.put(name, value);
        }
    }

    @Nullable
    String get(String name) {
        String fromEnvironment =
                environment.get("SANDBOX_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
        return values.getOrDefault(name, fromEnvironment);
    }

    String get(String name, String fallback) {
        String value = get(name);
        return value == null ? fallback : value;
    }
}
