// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.access.Policy;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.cluster.ClusterDraft;
import io.coeus.gateway.cluster.Clusters;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Stored;
import io.coeus.kernel.Ids;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The calls on {@code /v1/clusters}, without their actions. */
@ApplicationScoped
class ClusterCalls {
    static final String COLLECTION = "clusters";
    static final String ONE = COLLECTION + "/{cluster}";
    private static final int ROLLBACK = 3;
    private static final Paging<ClusterView> PAGING = new Paging<>(
            Kind.CLUSTER,
            COLLECTION,
            Paging.columns(
                    Set.of(
                            "name",
                            "project_id",
                            "user_id",
                            "cluster_template_id",
                            "keypair",
                            "docker_volume_size",
                            "labels",
                            "master_flavor_id",
                            "flavor_id",
                            "api_address",
                            "create_timeout",
                            "discovery_url",
                            "coe_version",
                            "container_version",
                            "fixed_network",
                            "fixed_subnet",
                            "floating_ip_enabled",
                            "master_lb_enabled",
                            "created_at",
                            "updated_at"),
                    Map.of(
                            "stack_id", "id",
                            "status", "state",
                            "status_reason", "reason",
                            "health_status", "health",
                            "health_status_reason", "healthReason")));

    private final Clusters clusters;
    private final ReadModel model;
    private final Ids ids;

    @Inject
    ClusterCalls(Clusters clusters, ReadModel model, Ids ids) {
        this.clusters = clusters;
        this.model = model;
        this.ids = ids;
    }

    List<Route> routes() {
        return List.of(
                Route.list(COLLECTION, Right.CLUSTER_READ, this::list),
                Route.list(COLLECTION + "/detail", Right.CLUSTER_READ, this::detail),
                Route.get(ONE, Right.CLUSTER_READ, this::show),
                Route.post(COLLECTION, Right.CLUSTER_CREATE, this::create),
                Route.patch(ONE, Right.CLUSTER_CHANGE, this::patch).with(Set.of("rollback")),
                Route.delete(ONE, Right.CLUSTER_DELETE, this::delete));
    }

    private Answer list(Call call) {
        return PAGING.page(model, call, COLLECTION, stored -> ClusterDocument.brief(stored.view(), call));
    }

    private Answer detail(Call call) {
        Map<String, Map<String, String>> seen = new HashMap<>();
        Function<ClusterView, Map<String, String>> labels =
                cluster -> seen.computeIfAbsent(cluster.clusterTemplateId(), this::templateLabels);
        return PAGING.page(
                model,
                call,
                COLLECTION + "/detail",
                stored -> ClusterDocument.full(stored.view(), labels.apply(stored.view()), call));
    }

    private Answer show(Call call) {
        ClusterView cluster = found(model, call);
        return Answer.ok(ClusterDocument.full(cluster, templateLabels(cluster.clusterTemplateId()), call));
    }

    private Answer create(Call call) {
        Values values = ClusterForm.read(call.body());
        call.nodes("node_count", values.integer("node_count", 1));
        ClusterTemplateView template = template(call, values.requiredText("cluster_template_id"));
        ClusterDraft draft = ClusterForm.draft(ids.uuid(), values, template.id());
        return Answer.accepted(clusters.create(call.session(), draft, template).id());
    }

    private Answer patch(Call call) {
        if (call.query().containsKey("rollback") && !call.version().atLeast(ROLLBACK)) {
            throw new Problem(GatewayCode.NOT_SUPPORTED, "The argument rollback needs API version 1.3 or newer.");
        }
        Patch patch = Patch.read(call.body());
        ClusterForm.PATCH.check(patch);
        return Answer.accepted(new ClusterChange(clusters, call).apply(patch, found(model, call)));
    }

    private Answer delete(Call call) {
        clusters.delete(call.session(), found(model, call));
        return Answer.nothing();
    }

    /** A template that is not there is a wrong field of the body, not a missing page. */
    private ClusterTemplateView template(Call call, String reference) {
        Scope scope = Policy.scope(Right.TEMPLATE_READ, call.caller());
        return model.maybe(Kind.TEMPLATE, scope, Reference.idNumberOrName(reference))
                .or(() -> model.maybe(Kind.TEMPLATE, scope, Reference.idOrName(reference)))
                .map(Stored::view)
                .orElseThrow(() -> Problem.invalid(
                        "cluster_template_id", "ClusterTemplate " + reference + " could not be found."));
    }

    private Map<String, String> templateLabels(String id) {
        return model.maybe(Kind.TEMPLATE, Scope.everything(), Reference.idOrName(id))
                .map(stored -> stored.view().labels())
                .orElse(Map.of());
    }

    static ClusterView found(ReadModel model, Call call) {
        return stored(model, call).view();
    }

    static Stored<ClusterView> stored(ReadModel model, Call call) {
        return model.one(Kind.CLUSTER, call.scope(), Reference.idOrName(call.part("cluster")));
    }
}
