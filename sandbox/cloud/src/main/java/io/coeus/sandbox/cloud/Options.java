// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import io.coeus.sandbox.cloud.core.Setting;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox cloud is started.
 *
 * @param host address to listen on; loopback unless somebody insists. For 0.0.0.0 the catalog names 127.0.0.1
 * @param port port to listen on; 0 picks a free one
 * @param externalCidr IPv4 network of the external network "public"; floating IPs come from it in order
 * @param password password of all seeded users
 * @param containerInfraUrl what the catalog says about container-infra
 * @param seed makes ids repeatable; null draws them at random
 * @param settings delays and lifetimes that differ from the standard
 */
public record Options(
        String host,
        int port,
        String externalCidr,
        String password,
        String containerInfraUrl,
        @Nullable Long seed,
        Map<Setting, Long> settings) {

    static final String HELP = """
            Usage: sandbox-cloud [options]

              --host HOST                  listen here (127.0.0.1)
              --port PORT                  listen here (9580; 0 picks a free port)
              --external-cidr CIDR         network "public", source of floating IPs (127.30.0.0/16)
              --password TEXT              password of all seeded users (devcloud)
              --container-infra-url URL    catalog entry of Coeus (http://127.0.0.1:9511/v1)
              --seed NUMBER                repeatable ids
              --set NAME=NUMBER            a setting, repeatable; see below
              --help                       this text

            Each option can also come from the environment: SANDBOX_PORT, SANDBOX_EXTERNAL_CIDR, ...
            Settings (milliseconds unless named otherwise), also at run time by PUT /_sandbox/config:
            """;

    /** Returns the standard options: port 9580, 127.30.0.0/16, password devcloud. */
    public static Options standard() {
        return new Options(
                "127.0.0.1",
                9580,
                "127.30.0.0/16",
                "devcloud",
                "http://127.0.0.1:9511/v1",
                null,
                new EnumMap<>(Setting.class));
    }

    /** Returns options for tests: a free port, repeatable ids, and next to no delays. */
    public static Options forTests() {
        Map<Setting, Long> fast = new EnumMap<>(Setting.class);
        for (Setting s : Setting.values()) {
            fast.put(s, s == Setting.TOKEN_LIFE ? s.standard() : 20L);
        }
        Options o = standard();
        return new Options(o.host, 0, o.externalCidr, o.password, o.containerInfraUrl, 1L, fast);
    }

    /** Returns these options with another port; 0 picks a free one. */
    public Options withPort(int newPort) {
        return new Options(host, newPort, externalCidr, password, containerInfraUrl, seed, settings);
    }

    /** Returns these options with another external network. */
    public Options withExternalCidr(String cidr) {
        return new Options(host, port, cidr, password, containerInfraUrl, seed, settings);
    }

    /** Returns these options with another catalog entry for container-infra. */
    public Options withContainerInfraUrl(String url) {
        return new Options(host, port, externalCidr, password, url, seed, settings);
    }

    /** Returns these options with one setting changed. */
    public Options with(Setting setting, long value) {
        Map<Setting, Long> changed = new EnumMap<>(Setting.class);
        changed.putAll(settings);
        changed.put(setting, value);
        return new Options(host, port, externalCidr, password, containerInfraUrl, seed, changed);
    }

    /** Reads options from arguments, then from SANDBOX_… variables; throws IllegalArgumentException with the reason. */
    static Options parse(String[] args, Map<String, String> environment) {
        Arguments given = Arguments.read(args, environment);
        Options o = standard();
        Map<Setting, Long> settings = new EnumMap<>(Setting.class);
        given.settings().forEach((name, value) -> settings.put(setting(name), number(name, value)));
        return new Options(
                given.get("host", o.host),
                Math.toIntExact(number("port", given.get("port", "9580"))),
                given.get("external-cidr", o.externalCidr),
                given.get("password", o.password),
                given.get("container-infra-url", o.containerInfraUrl),
                Optional.ofNullable(given.get("seed"))
                        .map(s -> number("seed", s))
                        .orElse(null),
                settings);
    }

    private static Setting setting(String name) {
        return Setting.of(name).orElseThrow(() -> new IllegalArgumentException("unknown setting " + name));
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, not " + value, e);
        }
    }
}
