// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static io.coeus.gateway.magnum.Attribute.optional;
import static io.coeus.gateway.magnum.Attribute.required;

import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.cluster.Clusters;
import io.coeus.gateway.owner.ClusterOwner.Resize;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Stored;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** The actions of clusters. */
@ApplicationScoped
class ActionCalls {
    private static final String ACTIONS = ClusterCalls.ONE + "/actions/";
    private static final Form COUNT = Forms.integer(0, Integer.MAX_VALUE);
    private static final Shape RESIZE = new Shape(List.of(
            required("node_count", COUNT),
            optional("nodes_to_remove", Forms.texts()),
            optional("nodegroup", Forms.text(255))));
    private static final Shape UPGRADE = new Shape(List.of(
            required("cluster_template", Forms.text(255)),
            optional("max_batch_size", Forms.integer(1, Integer.MAX_VALUE)),
            optional("nodegroup", Forms.text(255))));

    private final Clusters clusters;
    private final ReadModel model;

    @Inject
    ActionCalls(Clusters clusters, ReadModel model) {
        this.clusters = clusters;
        this.model = model;
    }

    List<Route> routes() {
        return List.of(
                Route.post(ACTIONS + "resize", Right.CLUSTER_RESIZE, this::resize)
                        .since(7),
                Route.post(ACTIONS + "upgrade", Right.CLUSTER_UPGRADE, this::upgrade)
                        .since(7));
    }

    private Answer resize(Call call) {
        Values values = RESIZE.read(call.body());
        int count = call.nodes("node_count", Objects.requireNonNull(values.integer("node_count")));
        Stored<ClusterView> cluster = ClusterCalls.stored(model, call);
        NodeGroup group = group(cluster, Objects.requireNonNullElse(values.text("nodegroup"), "default-worker"));
        if (group.isMaster()) {
            throw new Problem(GatewayCode.NOT_SUPPORTED, "Resizing a master nodegroup is not supported.");
        }
        if (count < group.least()) {
            throw Problem.invalid(
                    "node_count",
                    "Resizing " + group.name() + " outside the allowed range: min_node_count = " + group.least()
                            + ", max_node_count = None.");
        }
        Resize resize = new Resize(count, values.texts("nodes_to_remove"));
        return Answer.accepted(
                clusters.resize(call.session(), cluster.view(), resize).id());
    }

    private Answer upgrade(Call call) {
        UPGRADE.read(call.body());
        ClusterCalls.found(model, call);
        if (!call.version().atLeast(8)) {
            throw new Problem(
                    GatewayCode.NOT_SUPPORTED, "Upgrading a cluster is not supported in the provided microversion.");
        }
        throw new Problem(GatewayCode.NOT_SUPPORTED, "Upgrading a cluster is not supported yet.");
    }

    private static NodeGroup group(Stored<ClusterView> cluster, String reference) {
        return NodeGroup.of(cluster, null).stream()
                .filter(group -> group.isCalled(reference))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("nodegroup", reference));
    }
}
