// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.clusters.cluster.Access;
import io.coeus.clusters.cluster.Blueprint;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Identity;
import io.coeus.clusters.cluster.Membership;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.cluster.Node.Role;
import io.coeus.clusters.cluster.Revision;
import io.coeus.clusters.cluster.Standing;
import io.coeus.clusters.join.NodeTokens;
import io.coeus.kernel.Caller;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.Secret;
import io.coeus.kernel.UserId;
import io.coeus.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Clusters that are there, and who has them. */
@ApplicationScoped
public class World {
    /** What every node of these clusters shows when it speaks. */
    public static final Secret BEARER = new Secret("bearer");

    private static final Membership MEMBERSHIP = new Membership("csr", NodeTokens.fingerprint(BEARER.reveal()));

    private final Transactions transactions;
    private final Clusters clusters;

    World(Transactions transactions, Clusters clusters) {
        this.transactions = transactions;
        this.clusters = clusters;
    }

    /** A member of the project. */
    public static Caller member(String project) {
        return new Caller(
                new UserId("alice"), "alice", new ProjectId(project), project, Set.of("member", "reader"), "default");
    }

    /** A READY cluster with one master and workers, all of them ready. */
    public Cluster ready(String project, int workers) {
        return add(project, ClusterState.READY, workers, node -> node.joined(MEMBERSHIP)
                .become(Node.State.READY, null));
    }

    /** A cluster that is being created, whose nodes have not joined yet. */
    public Cluster booting(String project, int workers) {
        return add(project, ClusterState.CREATING, workers, node -> node.served("server of " + node.name()));
    }

    private Cluster add(String project, ClusterState state, int workers, UnaryOperator<Node> become) {
        var identity = new Identity(UUID.randomUUID().toString(), "web", project, "alice", "template");
        var standing = new Standing(state, "create", UUID.randomUUID().toString(), null);
        var access = new Access("credential", "pem", "127.30.0.5", List.of(), "v1", null);
        var empty = new Cluster(
                identity, Owners.spec("vm", null), standing, List.of(), access, null, Revision.first(Instant.EPOCH));
        var blueprint = Blueprint.of(empty);
        var nodes = Stream.concat(
                        blueprint.wish(Role.MASTER, 0, 1).stream(), blueprint.wish(Role.WORKER, 0, workers).stream())
                .map(become)
                .toList();
        return transactions.inTransaction(() -> clusters.add(empty.with(nodes)));
    }

    public Optional<Cluster> find(String id) {
        return transactions.inTransaction(() -> clusters.find(id));
    }

    public Cluster cluster(String id) {
        return find(id).orElseThrow();
    }
}
