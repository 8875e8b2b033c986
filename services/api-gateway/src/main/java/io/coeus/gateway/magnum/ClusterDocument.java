// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.contracts.cluster.ClusterView;
import io.coeus.contracts.cluster.NodeView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cluster as Magnum's clients see it. */
final class ClusterDocument {
    private static final int CLUSTER_ID_INSTEAD_OF_STACK_ID = 13;

    private ClusterDocument() {}

    /** The short form, as in lists. */
    static Map<String, @Nullable Object> brief(ClusterView cluster, Call call) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("uuid", cluster.id());
        body.put("name", cluster.name());
        body.put("cluster_template_id", cluster.clusterTemplateId());
        body.put("keypair", cluster.keypair());
        body.put("docker_volume_size", cluster.dockerVolumeSize());
        body.put("labels", cluster.labels());
        body.put("node_count", cluster.nodeCount());
        body.put("master_count", cluster.masterCount());
        body.put("status", ClusterStatus.of(cluster));
        body.put("health_status", cluster.health());
        body.put("master_flavor_id", cluster.masterFlavorId());
        body.put("flavor_id", cluster.flavorId());
        body.put("create_timeout", cluster.createTimeout());
        body.put(call.version().atLeast(CLUSTER_ID_INSTEAD_OF_STACK_ID) ? "cluster_id" : "stack_id", cluster.id());
        body.put("links", call.links().of("clusters", cluster.id()));
        return body;
    }

    /** The full form; the labels are told apart from those the template has now. */
    static Map<String, @Nullable Object> full(ClusterView cluster, Map<String, String> templateLabels, Call call) {
        Map<String, @Nullable Object> body = brief(cluster, call);
        body.put("labels_overridden", Labels.overridden(templateLabels, cluster.labels()));
        body.put("labels_added", Labels.added(templateLabels, cluster.labels()));
        body.put("labels_skipped", Labels.skipped(templateLabels, cluster.labels()));
        body.put("status_reason", cluster.reason());
        body.put("health_status_reason", cluster.healthReason());
        body.put("discovery_url", cluster.discoveryUrl());
        body.put("api_address", cluster.apiAddress());
        body.put("coe_version", cluster.coeVersion());
        body.put("container_version", cluster.containerVersion());
        body.put("project_id", cluster.projectId());
        body.put("user_id", cluster.userId());
        body.put("node_addresses", addresses(cluster, "worker"));
        body.put("master_addresses", addresses(cluster, "master"));
        body.put("fixed_network", cluster.fixedNetwork());
        body.put("fixed_subnet", cluster.fixedSubnet());
        body.put("floating_ip_enabled", cluster.floatingIpEnabled());
        body.put("master_lb_enabled", cluster.masterLbEnabled());
        body.put("created_at", Times.text(cluster.createdAt()));
        body.put("updated_at", Times.text(cluster.updatedAt()));
        if (ClusterStatus.isFailed(ClusterStatus.of(cluster))) {
            body.put("faults", faults(cluster));
        }
        return body;
    }

    /** The attributes a patch may name; what no patch may change is there to be compared. */
    static Map<String, @Nullable Object> attributes(ClusterView cluster) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("name", cluster.name());
        body.put("cluster_template_id", cluster.clusterTemplateId());
        body.put("keypair", cluster.keypair());
        body.put("node_count", cluster.nodeCount());
        body.put("master_count", cluster.masterCount());
        body.put("docker_volume_size", cluster.dockerVolumeSize());
        body.put("flavor_id", cluster.flavorId());
        body.put("master_flavor_id", cluster.masterFlavorId());
        body.put("fixed_network", cluster.fixedNetwork());
        body.put("fixed_subnet", cluster.fixedSubnet());
        body.put("floating_ip_enabled", cluster.floatingIpEnabled());
        body.put("master_lb_enabled", cluster.masterLbEnabled());
        body.put("labels", cluster.labels());
        body.put("create_timeout", cluster.createTimeout());
        body.put("discovery_url", cluster.discoveryUrl());
        body.put("health_status", cluster.health());
        body.put("health_status_reason", cluster.healthReason());
        body.put("status", ClusterStatus.of(cluster));
        body.put("status_reason", cluster.reason());
        body.put("coe_version", cluster.coeVersion());
        body.put("container_version", cluster.containerVersion());
        return body;
    }

    static List<String> addresses(ClusterView cluster, String role) {
        return cluster.nodes().stream()
                .filter(node -> node.role().equals(role))
                .flatMap(ClusterDocument::address)
                .toList();
    }

    private static Stream<String> address(NodeView node) {
        return Stream.of(node.floatingIp(), node.fixedIp())
                .filter(Objects::nonNull)
                .limit(1);
    }

    private static Map<String, String> faults(ClusterView cluster) {
        String reason = Objects.requireNonNullElse(cluster.reason(), "");
        var faults = new LinkedHashMap<String, String>();
        cluster.nodes().stream()
                .filter(node -> node.state().equals("FAILED"))
                .forEach(node ->
                        faults.put(NodeGroup.nameOf(node.role()), Objects.requireNonNullElse(node.message(), reason)));
        return faults.isEmpty() ? Map.of(NodeGroup.nameOf("master"), reason) : faults;
    }
}
