// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static java.util.Map.entry;

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
            Map.ofEntries(
                    entry("id", "number"),
                    entry("uuid", "id"),
                    entry("name", "name"),
                    entry("project_id", "projectId"),
                    entry("user_id", "userId"),
                    entry("cluster_template_id", "clusterTemplateId"),
                    entry("keypair", "keypair"),
                    entry("docker_volume_size", "dockerVolumeSize"),
                    entry("master_flavor_id", "masterFlavorId"),
                    entry("flavor_id", "flavorId"),
                    entry("stack_id", "id"),
                    entry("api_address", "apiAddress"),
                    entry("status", "state"),
                    entry("status_reason", "reason"),
                    entry("health_status", "health"),
                    entry("create_timeout", "createTimeout"),
                    entry("discovery_url", "discoveryUrl"),
                    entry("coe_version", "coeVersion"),
                    entry("container_version", "containerVersion"),
                    entry("fixed_network", "fixedNetwork"),
                    entry("fixed_subnet", "fixedSubnet"),
                    entry("created_at", "createdAt"),
                    entry("updated_at", "updatedAt")));

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
