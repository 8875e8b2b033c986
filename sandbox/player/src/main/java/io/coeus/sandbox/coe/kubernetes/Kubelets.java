// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.coe.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Plays the kubelets of all Ready nodes: pods start, fail, end and stop. */
final class Kubelets implements Controller {
    private final Registry registry;
    private final Timing timing;
    private final Map<String, Instant> since = new HashMap<>();

    Kubelets(Registry registry, Timing timing) {
        this.registry = registry;
        this.timing = timing;
    }

    @Override
    public Instant run() {
        Map<String, ObjectNode> nodes = registry.store().list(Kinds.NODES).stream()
                .filter(Nodes::ready)
                .collect(Collectors.toMap(node -> text(node, "metadata", "name"), node -> node));
        Instant next = ON_CHANGE;
        Set<String> seen = new HashSet<>();
        for (ObjectNode pod : registry.store().list(Kinds.PODS)) {
            ObjectNode node = nodes.get(text(pod, "spec", "nodeName"));
            if (node != null) {
                seen.add(text(pod, "metadata", "uid"));
                next = Controller.sooner(next, play(pod, node));
            }
        }
        since.keySet().removeIf(stage -> !seen.contains(stage.substring(0, stage.indexOf('/'))));
        return next;
    }

    private Instant play(ObjectNode pod, JsonNode node) {
        Key key = Key.of(Kinds.PODS, pod);
        if (Owners.deleted(pod)) {
            return after("stop", pod, timing.stop(), () -> registry.delete(key));
        }
        if (Owners.ended(pod)) {
            return ON_CHANGE;
        }
        if (text(pod, "status", "phase").equals("Running") && Owners.ready(pod)) {
            return PodLife.endsByItself(pod)
                    ? after("end", pod, timing.run(), () -> write(key, PodLife.ended(pod, 0, registry.now())))
                    : ON_CHANGE;
        }
        return start(pod, node, key);
    }

    private Instant start(ObjectNode pod, JsonNode node, Key key) {
        Optional<String> lacking = PodNeeds.lacking(registry, pod);
        if (lacking.isPresent()) {
            return waiting(pod, "CreateContainerConfigError", lacking.get());
        }
        Optional<String> trouble = PodLife.trouble(pod);
        if (trouble.isPresent()) {
            boolean once = trouble.get().startsWith("Crash")
                    && text(pod, "spec", "restartPolicy").equals("Never");
            return once
                    ? after("crash", pod, timing.run(), () -> write(key, PodLife.ended(pod, 1, registry.now())))
                    : waiting(pod, trouble.get(), "Back-off: the image name asks for it");
        }
        if (text(pod, "status", "startTime").isEmpty()) {
            write(key, PodLife.waiting(pod, "ContainerCreating", "", registry.now()));
        }
        return after("start", pod, timing.start(), () -> run(pod, node, key));
    }

    private Instant waiting(ObjectNode pod, String reason, String message) {
        if (!PodWords.status(pod).equals(reason)) {
            Events.record(registry, pod, "Warning", "Failed", reason + ": " + message);
            write(Key.of(Kinds.PODS, pod), PodLife.waiting(pod, reason, message, registry.now()));
        }
        return ON_CHANGE;
    }

    private void run(ObjectNode pod, JsonNode node, Key key) {
        String hostIp = text(Json.items(at(node, "status", "addresses")).getFirst(), "address");
        boolean host = at(pod, "spec", "hostNetwork").asBoolean();
        write(key, PodLife.running(pod, host ? hostIp : freeAddress(), hostIp, registry.now()));
        Events.record(registry, pod, "Normal", "Started", "Started the pod's containers");
    }

    private String freeAddress() {
        Set<String> taken = registry.store().list(Kinds.PODS).stream()
                .map(pod -> text(pod, "status", "podIP"))
                .collect(Collectors.toSet());
        while (true) {
            int n = ThreadLocalRandom.current().nextInt(2, 65_000);
            String address = "10.100." + n / 256 + "." + n % 256;
            if (!taken.contains(address)) {
                return address;
            }
        }
    }

    private void write(Key key, ObjectNode status) {
        registry.status(key, old -> status);
    }

    private Instant after(String stage, ObjectNode pod, Duration delay, Runnable then) {
        Instant now = registry.clock().instant();
        Instant due = since.computeIfAbsent(text(pod, "metadata", "uid") + "/" + stage, any -> now)
                .plus(delay);
        if (now.isBefore(due)) {
            return due;
        }
        then.run();
        return ON_CHANGE;
    }
}
