// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.boot;

import io.coeus.clusters.ClustersConfig;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.join.NodeTokens;
import io.coeus.clusters.join.Sans;
import io.coeus.driver.NodeBootstrap;
import io.coeus.driver.NodeBootstrap.Api;
import io.coeus.driver.NodeBootstrap.Joining;
import io.coeus.driver.NodeBootstrap.Role;
import io.coeus.kernel.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;

/** What a node's machine is booted with. Made anew each time it is needed, always the same, and never stored. */
@ApplicationScoped
public class UserData {
    private final ClustersConfig config;
    private final Engines engines;
    private final NodeTokens tokens;

    UserData(ClustersConfig config, Engines engines, NodeTokens tokens) {
        this.config = config;
        this.engines = engines;
        this.tokens = tokens;
    }

    /** A cloud-config that holds the node's one-time join token and no other secret. */
    public Secret of(Cluster cluster, Node node) {
        return new Secret(engines.of(cluster).clusters().bootstrap(bootstrap(cluster, node)));
    }

    private NodeBootstrap bootstrap(Cluster cluster, Node node) {
        return new NodeBootstrap(
                UUID.fromString(cluster.id()),
                cluster.identity().name(),
                node.name(),
                node.master() ? Role.MASTER : Role.WORKER,
                node.equals(cluster.masters().getFirst()),
                joining(cluster, node),
                api(cluster, node),
                Objects.requireNonNull(node.link().fixedIp()),
                node.link().floatingIp(),
                cluster.spec().labels());
    }

    private Joining joining(Cluster cluster, Node node) {
        var base = config.nodeUrl().toString();
        return new Joining(
                URI.create(base + "/node/v1/join"),
                URI.create(base + "/node/v1/report"),
                URI.create(base + "/node/v1/volumes"),
                tokens.join(cluster.id(), node.name()).reveal());
    }

    private static Api api(Cluster cluster, Node node) {
        return new Api(
                URI.create(Objects.requireNonNull(cluster.apiAddress())),
                cluster.spec().apiPort(),
                Sans.of(cluster, node));
    }
}
