// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.openstack.Quota;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import io.coeus.openstack.rest.ServiceApi;

/** {@link LoadBalancing} by Octavia's REST API. */
public final class Octavia implements LoadBalancing {
    private final RestClient octavia;

    /** Speaks through a client of the load-balancer service. */
    public Octavia(RestClient octavia) {
        this.octavia = octavia;
    }

    @Override
    public boolean offered() {
        return octavia.session().offers(ServiceApi.LOAD_BALANCER.type());
    }

    @Override
    public LoadBalancers loadBalancers() {
        return new OctaviaLoadBalancers(octavia);
    }

    /** A limit of null stands for the cloud's default, which a project may not ask for: as good as none. */
    @Override
    public LoadBalancerQuotas quotas() {
        return () -> {
            String project = octavia.session().projectId();
            JsonNode quota = octavia.at("lbaas", "quotas", project).get().path("quota");
            JsonNode limit = quota.has("load_balancer") ? quota.path("load_balancer") : quota.path("loadbalancer");
            int used = octavia.at("lbaas", "loadbalancers")
                    .query("project_id", project)
                    .query("fields", "id")
                    .list("loadbalancers", node -> Json.text(node, "id"))
                    .size();
            return new LoadBalancerQuotas.LoadBalancerQuota(new Quota(limit.asLong(-1), used));
        };
    }
}
