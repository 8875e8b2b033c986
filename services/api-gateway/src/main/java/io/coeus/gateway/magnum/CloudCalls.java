// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static io.coeus.gateway.magnum.Attribute.optional;

import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.cluster.QuotaConfig;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Resources.Totals;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.kernel.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls on statistics, quotas and services, and the federations nobody has. */
@ApplicationScoped
class CloudCalls {
    private static final Set<String> PAGING = Set.of("marker", "limit", "sort_key", "sort_dir", "all_tenants");
    private static final String QUOTA = "quotas/{project}/{resource}";
    private static final String FEDERATION = "federations/{federation}";
    private static final Shape NEW_QUOTA = new Shape(List.of(
            Attribute.required("project_id", Forms.text(255)),
            optional("resource", Forms.oneOf(List.of("Cluster"))),
            optional("hard_limit", Forms.integer(0, Integer.MAX_VALUE))));

    private final ReadModel model;
    private final QuotaConfig quota;
    private final Clock clock;
    private final Instant started;

    @Inject
    CloudCalls(ReadModel model, QuotaConfig quota, Clock clock) {
        this.model = model;
        this.quota = quota;
        this.clock = clock;
        this.started = clock.instant();
    }

    List<Route> routes() {
        return List.of(
                Route.get("stats", Right.STATS_READ, this::stats).with(Set.of("project_id", "type")),
                Route.get("mservices", Right.SERVICES_READ, this::services),
                Route.get("quotas", Right.QUOTA_ADMINISTER, call -> Answer.ok(Map.of("quotas", List.of())))
                        .with(PAGING),
                Route.get(QUOTA, Right.QUOTA_READ, this::quota),
                Route.post("quotas", Right.QUOTA_ADMINISTER, this::createQuota),
                Route.patch(QUOTA, Right.QUOTA_ADMINISTER, CloudCalls::noQuota),
                Route.delete(QUOTA, Right.QUOTA_ADMINISTER, CloudCalls::noQuota),
                Route.list("federations", Right.FEDERATION_READ, CloudCalls::noFederations),
                Route.list("federations/detail", Right.FEDERATION_READ, CloudCalls::noFederations),
                Route.get(FEDERATION, Right.FEDERATION_READ, CloudCalls::noFederation),
                Route.post("federations", Right.FEDERATION_WRITE, CloudCalls::refuseFederation),
                Route.patch(FEDERATION, Right.FEDERATION_WRITE, CloudCalls::noFederation),
                Route.delete(FEDERATION, Right.FEDERATION_WRITE, CloudCalls::noFederation));
    }

    private Answer stats(Call call) {
        if (!call.query().getOrDefault("type", "cluster").equals("cluster")) {
            throw Problem.invalid("type", "Invalid type of stats, which must be cluster.");
        }
        Totals totals = model.totals(Kind.CLUSTER, statsScope(call));
        return Answer.ok(Map.of("clusters", totals.count(), "nodes", totals.nodes()));
    }

    private static Scope statsScope(Call call) {
        String project = call.query().get("project_id");
        if (project == null) {
            return call.caller().isAdmin()
                    ? Scope.everything()
                    : Scope.of(call.caller().projectId());
        }
        requireOwn(call, project);
        return Scope.of(new ProjectId(project));
    }

    private Answer services(Call call) {
        var service = new LinkedHashMap<String, @Nullable Object>();
        service.put("id", 1);
        service.put("host", "coeus");
        service.put("binary", "magnum-conductor");
        service.put("state", "up");
        service.put("disabled", false);
        service.put("disabled_reason", null);
        service.put("report_count", 1 + clock.instant().getEpochSecond() - started.getEpochSecond());
        service.put("created_at", Times.text(started));
        service.put("updated_at", Times.text(clock.instant()));
        return Answer.ok(Map.of("mservices", List.of(service)));
    }

    private Answer quota(Call call) {
        String project = call.part("project");
        requireOwn(call, project);
        requireClusterQuota(call.part("resource"));
        return Answer.ok(
                Map.of("project_id", project, "resource", "Cluster", "hard_limit", quota.clustersPerProject()));
    }

    private Answer createQuota(Call call) {
        NEW_QUOTA.read(call.body());
        throw new Problem(GatewayCode.NOT_SUPPORTED, "Creating quotas is not supported yet.");
    }

    private static Answer noQuota(Call call) {
        throw Problem.notFound("quota", call.part("project") + "/" + call.part("resource"));
    }

    private static void requireClusterQuota(String resource) {
        if (!resource.equals("Cluster")) {
            throw Problem.notFound("quota for", resource);
        }
    }

    private static void requireOwn(Call call, String project) {
        if (!call.caller().isAdmin() && !call.caller().projectId().value().equals(project)) {
            throw new Problem(CommonCode.NOT_ALLOWED, "Only an administrator may ask about another project.");
        }
    }

    private static Answer noFederations(Call call) {
        return Answer.ok(Map.of("federations", List.of()));
    }

    private static Answer noFederation(Call call) {
        throw Problem.notFound("federation", call.part("federation"));
    }

    private static Answer refuseFederation(Call call) {
        throw new Problem(GatewayCode.NOT_SUPPORTED, "Federations are not supported.");
    }
}
