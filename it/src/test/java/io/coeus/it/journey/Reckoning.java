// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What has to hold when nothing is left to do, whatever went wrong before: the questions of the crash matrix, asked of
 * real stores. Each method adds what does not hold.
 */
final class Reckoning {
    private static final Set<String> ENDS = Set.of("COMPLETED", "UNDONE", "ABANDONED");

    /** What comes and goes with something else, and what auth-bridge books by itself. */
    private static final Set<String> PARTS =
            Set.of("application_credentials", "listeners", "pools", "members", "healthmonitors");

    private static final String OPEN_WORK = """
            SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM inbox WHERE state = 'PENDING')
                + (SELECT count(*) FROM saga WHERE phase NOT IN ('COMPLETED', 'UNDONE', 'ABANDONED', 'STUCK'))
            """;

    private final World world;
    private final Stores stores;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> operations = new TreeMap<>();

    Reckoning(World world) {
        this.world = world;
        this.stores = new Stores(world.suite);
    }

    /** What does not hold. */
    List<String> violations() {
        return violations;
    }

    /** How many operations ended how, such as {@code cluster.create COMPLETED}; known after {@link #operations()}. */
    Map<String, Integer> ends() {
        return operations;
    }

    /** Waits until nobody has anything to do, patiently. */
    void quiet() {
        long end = System.nanoTime() + Coeus.PATIENCE.toNanos();
        while (!openWork().isEmpty()) {
            if (System.nanoTime() > end) {
                violations.add("no end of it: " + openWork());
                return;
            }
            Coeus.rest(Duration.ofSeconds(1));
        }
    }

    private Map<String, Integer> openWork() {
        var open = new TreeMap<String, Integer>();
        for (String service : Suite.SERVICES) {
            int rows =
                    Integer.parseInt(stores.rows(service, OPEN_WORK).getFirst().getFirst());
            if (rows > 0) {
                open.put(service, rows);
            }
        }
        return open;
    }

    /** Every operation has come to an end, says why where that is not the good one, and users read just that. */
    void operations() {
        operations.clear();
        for (List<String> row :
                stores.rows("cluster-manager", "SELECT id, phase, view FROM saga ORDER BY created_at")) {
            JsonNode view = Web.parse(row.get(2));
            String name = view.path("kind").asText();
            operations.merge(name + " " + row.get(1), 1, Integer::sum);
            require(ENDS.contains(row.get(1)), name + " " + row.getFirst() + " is " + row.get(1) + ": " + view);
            require(
                    row.get(1).equals("COMPLETED")
                            || !view.path("cause").path("code").asText("").isEmpty(),
                    name + " does not say why it is " + row.get(1));
            Answer read = world.demo.get("operations/" + row.getFirst());
            require(
                    read.text("state").equals(view.path("state").asText()),
                    name + " is " + view.path("state") + " and users read " + read);
        }
    }

    /** What was sent came in, and was handled; nothing is dead. */
    void messages() {
        List<Stores.Message> messages = stores.messages();
        for (String service : Suite.SERVICES) {
            var received = new HashSet<String>();
            for (List<String> row : stores.rows(service, "SELECT id, type, state, reason FROM inbox")) {
                received.add(row.getFirst());
                require(
                        Set.of("DONE", "SUPERSEDED").contains(row.get(2)),
                        service + " left " + row.get(1) + " " + row.get(2) + ": " + row.get(3));
            }
            messages.stream()
                    .filter(message -> message.topic().matches("coeus\\.(commands|replies)\\." + service))
                    .filter(message -> !received.contains(message.id()))
                    .forEach(message -> violations.add(service + " never got " + message.type() + " " + message.id()));
        }
        order(messages);
    }

    /**
     * Events about one thing came in order, repetitions aside: the last one, that it is gone, has the version of the one
     * before. Those about one operation came without gaps.
     */
    private void order(List<Stores.Message> messages) {
        var last = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        for (Stores.Message message : messages) {
            if (!message.topic().startsWith("coeus.events.") || !seen.add(message.id())) {
                continue;
            }
            for (Map.Entry<String, JsonNode> part : Web.parse(message.payload()).properties()) {
                JsonNode version = part.getValue().path("version");
                if (version.isNumber()) {
                    String thing =
                            part.getKey() + " " + part.getValue().path("id").asText();
                    follow(thing, last.put(thing, version.asLong()), version.asLong());
                }
            }
        }
    }

    private void follow(String thing, Long before, long version) {
        if (before != null) {
            require(version >= before, "events of " + thing + " overtook each other: " + version + " after " + before);
        }
        if (thing.startsWith("operation ")) {
            long expected = before == null ? 1 : before + 1;
            require(version == expected, "of " + thing + " version " + version + " came instead of " + expected);
        }
    }

    /** What the ledgers call existing exists, each thing once, and what exists is in a ledger. */
    void ledgers() {
        Set<String> cloud = world.cloud.things("").stream().map(Cloud.Thing::id).collect(Collectors.toSet());
        var known = new HashSet<String>();
        for (String service : Suite.SERVICES) {
            for (List<String> row : stores.rows(service, "SELECT kind, name, state, external_id FROM ledger")) {
                String thing = row.get(0) + " " + row.get(1);
                boolean there = cloud.contains(row.get(3));
                switch (row.get(2)) {
                    case "EXISTS" -> {
                        known.add(row.get(3));
                        require(there, thing + " exists in the ledger only");
                    }
                    case "GONE" -> require(!there, thing + " is gone in the ledger only");
                    default -> violations.add(thing + " is still " + row.get(2));
                }
            }
        }
        for (JsonNode cluster : clusters()) {
            things(cluster, known);
        }
    }

    private void things(JsonNode cluster, Set<String> known) {
        String prefix = "-" + cluster.path("id").asText().substring(0, 8) + "-";
        List<Cloud.Thing> things = world.cloud.things(prefix);
        Map<String, Long> names = things.stream()
                .filter(thing -> !thing.name().isEmpty())
                .collect(Collectors.groupingBy(thing -> thing.kind() + " " + thing.name(), Collectors.counting()));
        names.forEach((name, count) -> require(count == 1, name + " exists " + count + " times"));
        things.stream()
                .filter(thing -> thing.name().contains(prefix))
                .filter(thing -> !known.contains(thing.id()) && !PARTS.contains(thing.kind()))
                .forEach(thing -> violations.add(thing + " is in no ledger"));
        if (cluster.path("state").asText().equals("READY")) {
            long servers = things.stream()
                    .filter(thing -> thing.kind().equals("servers"))
                    .count();
            int nodes = cluster.path("nodes").size();
            require(servers == nodes, cluster.path("name") + " has " + nodes + " nodes and " + servers + " servers");
        }
    }

    /** Deletes every cluster, as users do, and waits until all are gone. */
    void deleteAll() {
        JsonNode all = clusters();
        for (JsonNode cluster : all) {
            String path = "clusters/" + cluster.path("id").asText();
            Answer answer = world.demo.call("DELETE", path, "");
            require(Set.of(202, 404).contains(answer.status()), "DELETE " + path + " was answered " + answer);
        }
        for (JsonNode cluster : all) {
            world.demo.awaitGone("clusters/" + cluster.path("id").asText());
        }
    }

    /** The cloud holds what it held before and nothing of what anybody worked on, and no ledger anything. */
    void nothingLeft(Set<Cloud.Thing> before) {
        Set<String> ours = stores.rows("cluster-manager", "SELECT DISTINCT aggregate_id FROM saga").stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
        for (Cloud.Thing thing : world.cloud.things("")) {
            require(before.contains(thing) || isDefault(thing), thing + " is left");
        }
        ours.forEach(id -> world.cloud.things(id).forEach(thing -> violations.add(thing + " is left of " + id)));
        for (String service : Suite.SERVICES) {
            stores.rows(service, "SELECT kind, name, state FROM ledger WHERE state <> 'GONE'")
                    .forEach(row -> violations.add(service + " still has " + row));
        }
    }

    /** A project's own security group comes into being when Neutron first hears of the project. */
    private static boolean isDefault(Cloud.Thing thing) {
        return thing.name().equals("default") || thing.kind().equals("security_group_rules");
    }

    private JsonNode clusters() {
        return world.demo.get("clusters?limit=200").body().path("items");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
