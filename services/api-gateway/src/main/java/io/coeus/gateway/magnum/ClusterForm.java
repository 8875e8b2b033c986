// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static io.coeus.gateway.magnum.Attribute.optional;
import static io.coeus.gateway.magnum.Attribute.required;

import io.coeus.gateway.cluster.ClusterDraft;
import io.coeus.gateway.cluster.ClusterRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attributes of a cluster in Magnum's words, and how a request for one is read. */
final class ClusterForm {
    private static final Form TEXT = Forms.text(255);
    private static final Form COUNT = Forms.integer(0, Integer.MAX_VALUE);

    private static final List<Attribute> SETTABLE = List.of(
            required("cluster_template_id", TEXT),
            optional(
                    "name",
                    Forms.text(
                            ClusterRules.LONGEST_NAME,
                            ClusterRules.NAME,
                            "must begin with a letter and have at most " + ClusterRules.LONGEST_NAME
                                    + " letters, digits, '_', '.' and '-'")),
            optional("keypair", TEXT),
            optional("node_count", COUNT),
            optional("master_count", Forms.integer(1, Integer.MAX_VALUE)),
            optional("docker_volume_size", Forms.integer(1, Integer.MAX_VALUE)),
            optional("flavor_id", TEXT),
            optional("master_flavor_id", TEXT),
            optional("fixed_network", TEXT),
            optional("fixed_subnet", TEXT),
            optional("floating_ip_enabled", Forms.flag()),
            optional("master_lb_enabled", Forms.flag()),
            optional("labels", Forms.LABELS),
            optional("merge_labels", Forms.flag()),
            optional("create_timeout", COUNT),
            optional("discovery_url", Forms.text(Integer.MAX_VALUE)),
            optional("health_status", Forms.oneOf(List.of("HEALTHY", "UNHEALTHY", "UNKNOWN"))),
            optional("health_status_reason", Forms.LABELS));

    private static final List<String> READ_ONLY = List.of(
            "id",
            "uuid",
            "stack_id",
            "cluster_id",
            "status",
            "status_reason",
            "api_address",
            "coe_version",
            "container_version",
            "project_id",
            "user_id",
            "node_addresses",
            "master_addresses",
            "labels_overridden",
            "labels_added",
            "labels_skipped",
            "faults",
            "created_at",
            "updated_at",
            "links");

    private static final Shape SHAPE =
            new Shape(Stream.concat(SETTABLE.stream(), READ_ONLY.stream().map(Attribute::readOnly))
                    .toList());

    /** How clusters are patched. */
    static final PatchRules PATCH = new PatchRules(
            SHAPE,
            Set.of(
                    "created_at",
                    "id",
                    "links",
                    "updated_at",
                    "uuid",
                    "project_id",
                    "user_id",
                    "api_address",
                    "node_addresses",
                    "master_addresses",
                    "stack_id",
                    "cluster_id",
                    "ca_cert_ref",
                    "magnum_cert_ref"),
            Set.of("cluster_template_id"),
            Map.of("node_count", 1));

    private ClusterForm() {}

    /** What the body of a create asks for. */
    static Values read(@Nullable Object body) {
        return SHAPE.read(body);
    }

    /** The cluster the values ask for. */
    static ClusterDraft draft(UUID id, Values values, String templateId) {
        return new ClusterDraft(
                id.toString(),
                Objects.requireNonNullElseGet(values.text("name"), () -> Names.of(id, "cluster")),
                templateId,
                values.integer("master_count", 1),
                values.integer("node_count", 1),
                values.text("keypair"),
                values.integer("docker_volume_size"),
                values.labels("labels"),
                values.flag("merge_labels", false),
                values.text("master_flavor_id"),
                values.text("flavor_id"),
                values.integer("create_timeout", ClusterDraft.CREATE_TIMEOUT),
                values.text("discovery_url"),
                values.text("fixed_network"),
                values.text("fixed_subnet"),
                values.flag("floating_ip_enabled"),
                values.flag("master_lb_enabled"));
    }
}
