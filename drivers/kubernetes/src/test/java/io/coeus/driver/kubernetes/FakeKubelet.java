// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.NodeConditionBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Plays the kubelets of a control plane that has none: pods become ready, jobs end, deleted pods go. */
final class FakeKubelet implements AutoCloseable {

    private static final Duration TURN = Duration.ofMillis(100);
    private static final int TURNS_PER_BEAT = 50;

    private final KubernetesClient client;
    private final List<String> nodes;
    private final Thread player = Thread.ofPlatform().daemon().unstarted(this::play);
    private volatile boolean ended;

    FakeKubelet(KubernetesClient client, List<String> nodes) {
        this.client = client;
        this.nodes = nodes;
        nodes.forEach(this::register);
        player.start();
    }

    private void play() {
        for (int turn = 1; !ended; turn++) {
            tolerant(this::playPods);
            if (turn % TURNS_PER_BEAT == 0) {
                tolerant(this::beat);
            }
            LockSupport.parkNanos(TURN.toNanos());
        }
    }

    /** Others change the same objects: what fails now is done at the next turn. */
    private static void tolerant(Runnable turn) {
        try {
            turn.run();
        } catch (KubernetesClientException e) {
            System.getLogger(FakeKubelet.class.getName()).log(System.Logger.Level.DEBUG, "next turn", e);
        }
    }

    private void register(String name) {
        client.resource(new NodeBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withLabels(Map.of("kubernetes.io/hostname", name))
                        .endMetadata()
                        .build())
                .serverSideApply();
        while (!beatsFirst(name)) {
            Thread.onSpinWait();
        }
    }

    /** False when a controller changed the new node at the same moment. */
    private boolean beatsFirst(String name) {
        try {
            beat(name);
            return true;
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                throw e;
            }
            return false;
        }
    }

    private void beat() {
        nodes.forEach(this::beat);
    }

    private void beat(String name) {
        if (client.nodes().withName(name).get() == null) {
            return;
        }
        String now = Instant.now().toString();
        client.nodes().withName(name).editStatus(node -> node.edit()
                .editOrNewStatus()
                .withAllocatable(
                        Map.of("cpu", new Quantity("8"), "memory", new Quantity("16Gi"), "pods", new Quantity("100")))
                .withNewNodeInfo()
                .withKubeletVersion("v1.20.2")
                .withContainerRuntimeVersion("containerd://1.6.20")
                .endNodeInfo()
                .withConditions(new NodeConditionBuilder()
                        .withType("Ready")
                        .withStatus("True")
                        .withReason("KubeletReady")
                        .withLastHeartbeatTime(now)
                        .withLastTransitionTime(now)
                        .build())
                .endStatus()
                .build());
    }

    private void playPods() {
        client.pods().inAnyNamespace().list().getItems().stream()
                .filter(pod -> nodes.contains(String.valueOf(pod.getSpec().getNodeName())))
                .forEach(pod -> tolerant(() -> play(pod)));
    }

    private void play(Pod pod) {
        if (pod.getMetadata().getDeletionTimestamp() != null) {
            client.resource(pod).withGracePeriod(0).delete();
        } else if ("Pending".equals(pod.getStatus().getPhase())) {
            client.resource(started(pod)).updateStatus();
        }
    }

    private static Pod started(Pod pod) {
        boolean ends = !pod.getSpec().getRestartPolicy().equals("Always");
        String now = Instant.now().toString();
        var container = new ContainerStatusBuilder()
                .withName("main")
                .withImage("i")
                .withImageID("i")
                .withReady(!ends)
                .withRestartCount(0);
        return new PodBuilder(pod)
                .editStatus()
                .withPhase(ends ? "Succeeded" : "Running")
                .withStartTime(now)
                .withContainerStatuses(
                        ends
                                ? container
                                        .withNewState()
                                        .withNewTerminated()
                                        .withExitCode(0)
                                        .endTerminated()
                                        .endState()
                                        .build()
                                : container
                                        .withNewState()
                                        .withNewRunning(now)
                                        .endState()
                                        .build())
                .addToConditions(new PodConditionBuilder()
                        .withType("Ready")
                        .withStatus(ends ? "False" : "True")
                        .withLastTransitionTime(now)
                        .build())
                .endStatus()
                .build();
    }

    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(player);
        nodes.forEach(node -> client.nodes().withName(node).delete());
    }
}
