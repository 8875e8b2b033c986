// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.coe.kubernetes.PodLife;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves the pods of played nodes on a real API server: to Running, to failure, to their end. */
final class RealPods {
    private static final long JOB_SECONDS = 2;

    private final KubeClient kube;
    private final InstantSource clock;
    private int lastAddress = 1;

    RealPods(KubeClient kube, InstantSource clock) {
        this.kube = kube;
        this.clock = clock;
    }

    /** One look at all pods; those on other nodes stay as they are. */
    void play(Map<String, NodeFile> nodes) throws IOException {
        for (JsonNode pod : Json.items(kube.get("/api/v1/pods").body().path("items"))) {
            NodeFile node = nodes.get(text(pod, "spec", "nodeName"));
            if (node != null) {
                play(pod, node);
            }
        }
    }

    void removeFrom(String node) throws IOException {
        String query = "/api/v1/pods?fieldSelector=spec.nodeName%3D" + node;
        for (JsonNode pod : Json.items(kube.get(query).body().path("items"))) {
            remove(pod);
        }
    }

    private void play(JsonNode pod, NodeFile node) throws IOException {
        String phase = text(pod, "status", "phase");
        if (at(pod, "metadata").has("deletionTimestamp")) {
            remove(pod);
        } else if (List.of("Succeeded", "Failed").contains(phase)) {
            return;
        } else if (phase.equals("Running") && !crashing(pod)) {
            endIfOver(pod);
        } else {
            start(pod, node);
        }
    }

    private static boolean crashing(JsonNode pod) {
        return PodLife.trouble(pod).isPresent();
    }

    private void start(JsonNode pod, NodeFile node) throws IOException {
        Optional<String> trouble = PodLife.trouble(pod);
        if (trouble.isEmpty()) {
            write(pod, PodLife.running(pod, address(pod, node), node.fixedIp(), now()));
        } else if (trouble.get().startsWith("Crash")
                && text(pod, "spec", "restartPolicy").equals("Never")) {
            write(pod, PodLife.ended(pod, 1, now()));
        } else if (!waits(pod, trouble.get())) {
            write(pod, PodLife.waiting(pod, trouble.get(), "Back-off: the image name asks for it", now()));
        }
    }

    private static boolean waits(JsonNode pod, String reason) {
        return text(at(pod, "status", "containerStatuses").path(0), "state", "waiting", "reason")
                .equals(reason);
    }

    private void endIfOver(JsonNode pod) throws IOException {
        String started = text(at(pod, "status", "containerStatuses").path(0), "state", "running", "startedAt");
        boolean over = !started.isEmpty()
                && Instant.parse(started).plusSeconds(JOB_SECONDS).isBefore(clock.instant());
        if (PodLife.endsByItself(pod) && over) {
            write(pod, PodLife.ended(pod, 0, now()));
        }
    }

    private String address(JsonNode pod, NodeFile node) {
        if (at(pod, "spec", "hostNetwork").asBoolean()) {
            return node.fixedIp();
        }
        lastAddress = lastAddress % 65_000 + 1;
        return "10.100." + lastAddress / 256 + "." + lastAddress % 256;
    }

    private void write(JsonNode pod, ObjectNode status) throws IOException {
        kube.patch(path(pod) + "/status", Json.object().set("status", status));
    }

    private void remove(JsonNode pod) throws IOException {
        kube.delete(path(pod) + "?gracePeriodSeconds=0");
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String path(JsonNode pod) {
        return "/api/v1/namespaces/" + text(pod, "metadata", "namespace") + "/pods/" + text(pod, "metadata", "name");
    }
}
