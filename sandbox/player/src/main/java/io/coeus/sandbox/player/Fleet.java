// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All played nodes: keeps them as the cloud says its machines are. Changed by one thread, read by any. */
final class Fleet {
    private static final System.Logger LOG = System.getLogger(Fleet.class.getName());

    private final Gateway gateway;
    private final StateDir state;
    private final ControlPlanes planes;
    private final Map<String, PlayedNode> nodes = new ConcurrentHashMap<>();
    private final Map<String, Booted> off = new ConcurrentHashMap<>();
    private final Map<String, PlayedCluster> clusters = new ConcurrentHashMap<>();

    Fleet(Gateway gateway, StateDir state, ControlPlanes planes) {
        this.gateway = gateway;
        this.state = state;
        this.planes = planes;
    }

    /** Goes on with what an earlier player left, before the cloud is asked: clusters serve at once. */
    void restore() {
        for (ObjectNode record : state.machines()) {
            Booted machine = PlayedNode.machine(record);
            begin(machine.id(), PlayedNode.restored(record, cluster(machine), gateway, state));
        }
    }

    /**
     * Starts, stops and removes nodes until they are what the cloud has.
     *
     * @param kind which kind of machines the cloud was asked for; others stay as they are
     */
    void follow(String kind, Map<String, Booted> booted) {
        Set<String> gone = new HashSet<>(nodes.keySet());
        gone.removeIf(id -> booted.containsKey(id) || !kind.equals(kindOf(id)));
        gone.forEach(this::remove);
        booted.values().forEach(this::follow);
    }

    private String kindOf(String id) {
        PlayedNode node = nodes.get(id);
        return node == null ? "" : node.machine().kind();
    }

    private void follow(Booted machine) {
        PlayedNode playing = nodes.get(machine.id());
        boolean isOff = off.containsKey(machine.id());
        if (machine.on() && (playing == null || isOff)) {
            off.remove(machine.id());
            boot(machine);
        } else if (!machine.on() && playing != null && !isOff) {
            off.put(machine.id(), machine);
            attempt(playing, playing::switchOff);
        }
    }

    private void boot(Booted machine) {
        PlayedNode node = state.machine(machine.id())
                .map(record -> PlayedNode.restored(record, cluster(machine), gateway, state))
                .orElseGet(() -> new PlayedNode(machine, cluster(machine), gateway, state));
        begin(machine.id(), node);
    }

    private void begin(String id, PlayedNode node) {
        nodes.put(id, node);
        node.start();
    }

    private PlayedCluster cluster(Booted machine) {
        return clusters.computeIfAbsent(machine.node().clusterId(), id -> new PlayedCluster(id, planes::create));
    }

    private interface Change {
        void make() throws IOException;
    }

    /** On a thread of its own: a node that is just starting its engine is waited for, the other nodes are not. */
    private void remove(String id) {
        PlayedNode node = nodes.get(id);
        if (node != null) {
            nodes.remove(id);
            off.remove(id);
            Thread.ofVirtual().name("remove-" + id).start(() -> attempt(node, node::remove));
        }
    }

    private static void attempt(PlayedNode node, Change change) {
        try {
            change.make();
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "node " + node.machine().node().name(), e);
        }
    }

    /** Keeps what clusters hold, and forgets clusters without nodes. */
    void keep() {
        Map<String, PlayedCluster> all = new HashMap<>(clusters);
        all.forEach((id, cluster) -> {
            boolean used = nodes.values().stream()
                    .anyMatch(node -> node.machine().node().clusterId().equals(id));
            if (used) {
                cluster.keep();
            } else if (cluster.empty()) {
                clusters.remove(id);
            }
        });
    }

    ArrayNode status() {
        ArrayNode list = Json.array();
        List.copyOf(nodes.values()).forEach(node -> list.add(node.status()));
        return list;
    }

    void close() {
        nodes.values().forEach(PlayedNode::halt);
        clusters.values().forEach(PlayedCluster::close);
    }
}
