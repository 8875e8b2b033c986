// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.CloudConfig;
import io.coeus.driver.ClusterDriver;
import io.coeus.driver.Connections;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Health;
import io.coeus.driver.Known;
import io.coeus.driver.NodeBootstrap;
import io.coeus.driver.Progress;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Brings up and takes down the nodes of a Kubernetes cluster.
 *
 * <p>The bootstrap script runs kubeadm without the CA's key, which stays with Coeus. It is verified by the node player and a
 * linter; it has not been run on a booted machine yet.
 */
final class KubernetesClusters implements ClusterDriver {

    private final Connections<KubernetesClient> connections;

    KubernetesClusters(Connections<KubernetesClient> connections) {
        this.connections = connections;
    }

    @Override
    public Health check(Endpoint endpoint) {
        try {
            return connections.with(endpoint, KubernetesClusters::health);
        } catch (RuntimeException e) {
            return new Health.Silent(KubeErrors.of(endpoint, e));
        }
    }

    private static Health health(KubernetesClient client) {
        String version = client.getKubernetesVersion().getGitVersion();
        List<Health.Node> nodes = client.nodes().list().getItems().stream()
                .map(Nodes::health)
                .sorted(Comparator.comparing(Health.Node::name))
                .toList();
        String containerVersion = nodes.stream()
                .sorted(Comparator.comparing(Health.Node::control).reversed())
                .map(Health.Node::containerVersion)
                .findFirst()
                .orElse("");
        return new Health.Answering(version, client.getApiVersion(), containerVersion, nodes);
    }

    @Override
    public String bootstrap(NodeBootstrap node) {
        return CloudConfig.of("kubernetes", node, script());
    }

    static String script() {
        try (InputStream in = KubernetesClusters.class.getResourceAsStream("node-kubernetes.sh")) {
            if (in == null) {
                throw new IllegalStateException("the driver's jar lacks its bootstrap script");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Progress drain(Endpoint endpoint, String nodeName) {
        return KubeErrors.guarded(
                endpoint,
                Known.NOTHING,
                () -> connections.with(endpoint, client -> new Draining(client, nodeName).run()));
    }

    @Override
    public Progress forget(Endpoint endpoint, String nodeName) {
        return KubeErrors.guarded(
                endpoint,
                Known.NOTHING,
                () -> connections.with(endpoint, client -> {
                    client.nodes().withName(nodeName).delete();
                    return new Progress.Settled(Known.NOTHING);
                }));
    }
}
