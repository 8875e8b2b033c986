// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.resource.Stored;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the two node groups every cluster has. They are seen in Magnum's words only; their ids follow from the
 * cluster's.
 *
 * @param role {@code master} or {@code worker}
 */
record NodeGroup(Stored<ClusterView> stored, @Nullable ClusterTemplateView template, String role) {
    static final String MASTER = "master";
    static final String WORKER = "worker";

    static List<NodeGroup> of(Stored<ClusterView> cluster, @Nullable ClusterTemplateView template) {
        return List.of(new NodeGroup(cluster, template, MASTER), new NodeGroup(cluster, template, WORKER));
    }

    static String nameOf(String role) {
        return "default-" + role;
    }

    boolean isMaster() {
        return role.equals(MASTER);
    }

    String name() {
        return nameOf(role);
    }

    String uuid() {
        String seed = cluster().id() + "/" + name();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    long number() {
        return 2 * stored.number() + (isMaster() ? 0 : 1);
    }

    /** Whether a path names this group: by id, name or number. */
    boolean isCalled(String reference) {
        return reference.equalsIgnoreCase(uuid())
                || reference.equals(name())
                || reference.equals(String.valueOf(number()));
    }

    /** Fewest nodes it may have. */
    int least() {
        return isMaster() ? 1 : leastWorkers();
    }

    Map<String, @Nullable Object> brief() {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("uuid", uuid());
        body.put("name", name());
        body.put(
                "flavor_id", isMaster() ? cluster().masterFlavorId() : cluster().flavorId());
        body.put("node_count", isMaster() ? cluster().masterCount() : cluster().nodeCount());
        body.put("role", role);
        body.put("is_default", true);
        body.put("image_id", template == null ? null : template.imageId());
        body.put("status", ClusterStatus.of(cluster()));
        body.put("stack_id", cluster().id());
        return body;
    }

    Map<String, @Nullable Object> full(Links links) {
        Map<String, @Nullable Object> body = brief();
        body.put("id", number());
        body.put("cluster_id", cluster().id());
        body.put("project_id", cluster().projectId());
        body.put("docker_volume_size", cluster().dockerVolumeSize());
        body.put("labels", cluster().labels());
        body.put("labels_overridden", Map.of());
        body.put("labels_added", Map.of());
        body.put("labels_skipped", Map.of());
        body.put("min_node_count", least());
        body.put("max_node_count", null);
        body.put("node_labels", null);
        body.put("node_taints", null);
        body.put("node_addresses", ClusterDocument.addresses(cluster(), role));
        body.put("status_reason", cluster().reason());
        body.put("version", cluster().coeVersion());
        body.put("created_at", Times.text(cluster().createdAt()));
        body.put("updated_at", Times.text(cluster().updatedAt()));
        body.put("links", links.of("clusters/" + cluster().id() + "/nodegroups", uuid()));
        return body;
    }

    private ClusterView cluster() {
        return stored.view();
    }

    private int leastWorkers() {
        String label = cluster().labels().getOrDefault("min_node_count", "0");
        return label.matches("[0-9]{1,6}") ? Integer.parseInt(label) : 0;
    }
}
