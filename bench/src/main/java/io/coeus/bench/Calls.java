// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Creates a cluster of one master and two workers, deletes it, and tells which calls the cloud got. Arguments: the
 * gateway's URL, a token, a template, the sandbox cloud's URL, a name.
 */
public final class Calls {
    private static final String CLUSTERS = "/api/v1/clusters";
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Http coeus;
    private final Http cloud;
    private final String name;

    private Calls(Http coeus, Http cloud, String name) {
        this.coeus = coeus;
        this.cloud = cloud;
        this.name = name;
    }

    public static void main(String[] arguments) throws Exception {
        Http coeus = new Http(arguments[0], arguments[1]);
        Calls calls = new Calls(coeus, new Http(arguments[3], ""), arguments[4]);
        Map<String, Long> create = calls.create(arguments[2]);
        print(create, calls.delete());
    }

    private Map<String, Long> create(String template) throws IOException, InterruptedException {
        cloud.send("DELETE", "/_sandbox/calls", "");
        String wish = "{\"name\": \"%s\", \"clusterTemplateId\": \"%s\", \"nodeCount\": 2}".formatted(name, template);
        coeus.send("POST", CLUSTERS, wish);
        while (state().equals("CREATING")) {
            Thread.sleep(LOOK_EVERY);
        }
        if (!state().equals("READY")) {
            throw new IOException(name + " is " + state());
        }
        return counts();
    }

    private Map<String, Long> delete() throws IOException, InterruptedException {
        cloud.send("DELETE", "/_sandbox/calls", "");
        coeus.send("DELETE", CLUSTERS + "/" + name, "");
        while (!state().isEmpty()) {
            Thread.sleep(LOOK_EVERY);
        }
        return counts();
    }

    private String state() throws IOException, InterruptedException {
        return coeus.get(CLUSTERS + "?name=" + name)
                .path("items")
                .path(0)
                .path("state")
                .asText("");
    }

    /** By service, verb and route. */
    private Map<String, Long> counts() throws IOException, InterruptedException {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode call : cloud.get("/_sandbox/calls").path("calls")) {
            String key = "%-9s %-6s %s"
                    .formatted(
                            call.path("service").asText(),
                            call.path("method").asText(),
                            call.path("route").asText());
            counts.put(key, call.path("count").asLong());
        }
        return counts;
    }

    private static void print(Map<String, Long> create, Map<String, Long> delete) {
        row("create", "delete", "calls of OpenStack, 1 master and 2 workers");
        var routes = new TreeSet<>(create.keySet());
        routes.addAll(delete.keySet());
        routes.forEach(route -> row(create.getOrDefault(route, 0L), delete.getOrDefault(route, 0L), route));
        row(reads(create), reads(delete), "all that read");
        row(sum(create) - reads(create), sum(delete) - reads(delete), "all that change");
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long reads(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(call -> call.getKey().contains(" GET "))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static void row(Object create, Object delete, String what) {
        System.out.printf("%7s %7s  %s%n", create, delete, what);
    }
}
