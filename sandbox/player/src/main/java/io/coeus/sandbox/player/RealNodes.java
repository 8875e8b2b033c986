// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.coe.kubernetes.Nodes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays the kubelets of a real API server: nodes stay Ready, and the pods scheduled on them run. */
final class RealNodes implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RealNodes.class.getName());
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final long LOOK_MILLIS = 500;
    private final KubeClient kube;
    private final InstantSource clock;
    private final RealPods pods;
    private final String version;
    private final Map<String, NodeFile> nodes = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Instant lastBeat = Instant.EPOCH;

    private RealNodes(KubeClient kube, InstantSource clock, String version) {
        this.version = version;
        this.kube = kube;
        this.clock = clock;
        this.pods = new RealPods(kube, clock);
    }

    static RealNodes start(KubeClient kube, InstantSource clock) throws IOException {
        String version = text(kube.get("/version").needed("the API server").body(), "gitVersion");
        RealNodes nodes = new RealNodes(kube, clock, version);
        Thread.ofVirtual().name("kubelets").start(nodes::loop);
        return nodes;
    }

    String version() {
        return version;
    }

    void admit(NodeFile node) throws IOException {
        ObjectNode object = Nodes.node(node.name(), MemoryKubernetes.labels(node), node.fixedIp(), version, clock);
        int status = kube.post("/api/v1/nodes", object).status();
        if (status != 409 && status / 100 != 2) {
            throw new IOException("the node was refused with " + status);
        }
        nodes.put(node.name(), node);
        beat(node);
    }

    void switchOff(NodeFile node) throws IOException {
        nodes.remove(node.name());
        ObjectNode status = status(node);
        status.path("conditions").forEach(condition -> {
            if (text(condition, "type").equals("Ready")) {
                ((ObjectNode) condition).put("status", "False").put("reason", "KubeletNotReady");
            }
        });
        kube.patch(path(node) + "/status", Json.object().set("status", status));
    }

    void dismiss(NodeFile node) throws IOException {
        nodes.remove(node.name());
        kube.delete(path(node));
        pods.removeFrom(node.name());
    }

    private void loop() {
        try {
            while (!stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    beatAll();
                    pods.play(nodes);
                } catch (IOException | RuntimeException e) {
                    LOG.log(System.Logger.Level.DEBUG, "the API server does not answer", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatAll() throws IOException {
        Instant now = clock.instant();
        if (lastBeat.plus(HEARTBEAT).isBefore(now)) {
            lastBeat = now;
            for (NodeFile node : nodes.values()) {
                beat(node);
            }
        }
    }

    private void beat(NodeFile node) throws IOException {
        kube.patch(path(node) + "/status", Json.object().set("status", status(node)));
        String leases = "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases";
        ObjectNode lease = Json.object();
        lease.putObject("metadata").put("name", node.name());
        lease.putObject("spec")
                .put("holderIdentity", node.name())
                .put("leaseDurationSeconds", 40)
                .put("renewTime", MICROS.format(clock.instant()));
        if (kube.patch(leases + "/" + node.name(), lease).status() == 404) {
            kube.post(leases, lease);
        }
    }

    private ObjectNode status(NodeFile node) {
        return Nodes.status(node.name(), node.fixedIp(), version, clock);
    }

    private static String path(NodeFile node) {
        return "/api/v1/nodes/" + node.name();
    }

    @Override
    public void close() {
        stopped.countDown();
    }
}
