// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.contracts.cluster.ClusterView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A cluster: what was asked for and what there is. Immutable; each change answers the cluster after it. */
public record Cluster(
        Identity identity,
        ClusterSpec spec,
        Standing standing,
        List<Node> nodes,
        Access access,
        @Nullable Health health,
        Revision revision) {

    public String id() {
        return identity.id();
    }

    public ClusterState state() {
        return standing.state();
    }

    /** What every name of the cluster's cloud objects begins with. */
    public String prefix() {
        return identity.name() + "-" + id().substring(0, 8);
    }

    public Optional<Node> node(String nodeName) {
        return nodes.stream().filter(node -> node.name().equals(nodeName)).findFirst();
    }

    public List<Node> masters() {
        return nodes.stream().filter(Node::master).toList();
    }

    public List<Node> workers() {
        return nodes.stream().filter(Predicate.not(Node::master)).toList();
    }

    /** The COE's API as its users write it, or null while it has no address. */
    public @Nullable String apiAddress() {
        var host = access.apiHost();
        if (host == null) {
            return null;
        }
        var scheme = spec.driver().equals("swarm") ? "tcp" : spec.tlsDisabled() ? "http" : "https";
        return scheme + "://" + host + ":" + spec.apiPort();
    }

    /** An operation begins. */
    public Cluster begin(ClusterState next, String verb, String operationId) {
        return with(new Standing(next, verb, operationId, null));
    }

    /** The operation ends, well or badly. */
    public Cluster end(ClusterState next, @Nullable String why) {
        return with(new Standing(next, standing.operation(), standing.operationId(), why));
    }

    /** With these nodes instead. */
    public Cluster with(List<Node> others) {
        return new Cluster(identity, spec, standing, List.copyOf(others), access, health, revision);
    }

    /** With one node changed; the same cluster when it has no node of that name. */
    public Cluster with(String nodeName, UnaryOperator<Node> change) {
        return with(nodes.stream()
                .map(node -> node.name().equals(nodeName) ? change.apply(node) : node)
                .toList());
    }

    public Cluster with(Access known) {
        return new Cluster(identity, spec, standing, nodes, known, health, revision);
    }

    public Cluster with(Health seen) {
        return new Cluster(identity, spec, standing, nodes, access, seen, revision);
    }

    /** As it is stored: a version further, changed now. */
    public Cluster saved(Instant now) {
        return new Cluster(identity, spec, standing, nodes, access, health, revision.next(now));
    }

    private Cluster with(Standing next) {
        return new Cluster(identity, spec, next, nodes, access, health, revision);
    }

    /** As others see it. */
    public ClusterView view() {
        return new ClusterView(
                id(),
                identity.name(),
                identity.projectId(),
                identity.userId(),
                identity.templateId(),
                spec.coe(),
                spec.serverType(),
                state().name(),
                standing.operation(),
                standing.operationId(),
                standing.reason(),
                masters().size(),
                workers().size(),
                spec.keypair(),
                spec.dockerVolumeSize(),
                spec.labels(),
                spec.masterFlavorId(),
                spec.flavorId(),
                spec.createTimeout(),
                spec.discoveryUrl(),
                spec.networkId(),
                spec.subnetId(),
                spec.floatingIpEnabled(),
                spec.masterLbEnabled(),
                spec.tlsDisabled(),
                apiAddress(),
                access.coeVersion(),
                access.containerVersion(),
                health == null ? null : health.status(),
                health == null ? Map.of() : health.reason(),
                nodes.stream().map(Node::view).toList(),
                revision.version(),
                revision.createdAt(),
                revision.updatedAt());
    }
}
