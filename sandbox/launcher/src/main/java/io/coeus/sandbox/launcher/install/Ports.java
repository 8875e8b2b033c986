// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.install;

import io.coeus.sandbox.launcher.Trouble;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which port each part listens on, on 127.0.0.1. */
public record Ports(Map<String, Integer> byPart) {
    /** Kafka's own second port, where its controller listens. */
    public static final String KAFKA_CONTROLLER = "kafka-controller";

    /** Most processes of one service. */
    static final int MOST_REPLICAS = 9;

    private static final Map<String, Integer> DEFAULTS = defaults();
    private static final Pattern REPLICA = Pattern.compile("(.+)-([1-9])");
    private static final int BETWEEN_REPLICAS = 100;

    private static Map<String, Integer> defaults() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("api-gateway", 9511);
        ports.put("cluster-manager", 9521);
        ports.put("network-manager", 9522);
        ports.put("volume-manager", 9523);
        ports.put("baremetal-manager", 9524);
        ports.put("auth-bridge", 9525);
        ports.put("cloud", 9580);
        ports.put("player", 9581);
        ports.put("kafka", 9592);
        ports.put("postgres", 9593);
        ports.put(KAFKA_CONTROLLER, 9594);
        return ports;
    }

    /**
     * For each part: its variable in the environment, else what is stored, else the default. That of a replica is its
     * number times a hundred above the port of its service.
     */
    public static Ports of(Map<String, String> environment, Map<String, String> stored) {
        var ports = new LinkedHashMap<String, Integer>();
        DEFAULTS.forEach((part, standard) -> {
            ports.put(part, wanted(part, environment, stored).orElse(standard));
            for (int i = 1; i <= MOST_REPLICAS; i++) {
                String replica = replica(part, i);
                wanted(replica, environment, stored).ifPresent(port -> ports.put(replica, port));
            }
        });
        return new Ports(ports);
    }

    private static Optional<Integer> wanted(String part, Map<String, String> environment, Map<String, String> stored) {
        String variable = variable(part);
        return Optional.ofNullable(environment.getOrDefault(variable, stored.get(key(part))))
                .filter(text -> !text.isBlank())
                .map(text -> parse(variable, text));
    }

    /** Name of the part that is the replica of that number of a service; from 1. */
    public static String replica(String service, int number) {
        return service + "-" + number;
    }

    /** The environment variable that changes the port of a part. */
    public static String variable(String part) {
        return "COEUS_" + part.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }

    public int of(String part) {
        @Nullable Integer port = byPart.get(part);
        if (port != null) {
            return port;
        }
        Matcher replica = REPLICA.matcher(part);
        if (!replica.matches()) {
            throw new IllegalArgumentException("no port for " + part);
        }
        return of(replica.group(1)) + Integer.parseInt(replica.group(2)) * BETWEEN_REPLICAS;
    }

    /** As it is stored for the next call. */
    Map<String, String> toStore() {
        var values = new LinkedHashMap<String, String>();
        byPart.forEach((part, port) -> values.put(key(part), port.toString()));
        return values;
    }

    private static String key(String part) {
        return "port." + part;
    }

    private static int parse(String variable, String text) {
        try {
            int port = Integer.parseInt(text.trim());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Trouble(variable + "=" + text + " is not a port: give a number from 1 to 65535.", e);
        }
        throw new Trouble(variable + "=" + text + " is not a port: give a number from 1 to 65535.");
    }
}
