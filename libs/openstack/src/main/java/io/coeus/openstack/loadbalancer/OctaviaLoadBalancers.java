// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.kernel.Problem;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.Tag;
import io.coeus.openstack.rest.Call;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.Lookup;
import io.coeus.openstack.rest.RestClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link LoadBalancers} of Octavia. */
final class OctaviaLoadBalancers implements LoadBalancers {
    private static final String MANY = "loadbalancers";

    private final RestClient octavia;

    OctaviaLoadBalancers(RestClient octavia) {
        this.octavia = octavia;
    }

    @Override
    public LoadBalancer create(NewLoadBalancer wanted) {
        String project = octavia.session().projectId();
        return read(balancers().post(LoadBalancerWriter.write(wanted, project)).path("loadbalancer"));
    }

    @Override
    public LoadBalancer converge(NewLoadBalancer wanted) {
        Optional<LoadBalancer> found = findByName(wanted.name(), wanted.tag());
        if (found.isEmpty()) {
            return create(wanted);
        }
        LoadBalancer balancer = found.get();
        return balancer.active() ? step(balancer, wanted) : balancer;
    }

    /** Someone else may change it between two calls; then this step comes later. */
    private LoadBalancer step(LoadBalancer balancer, NewLoadBalancer wanted) {
        try {
            return balancer.withProvisioningStatus(new OctaviaConvergence(octavia, balancer.id()).step(wanted));
        } catch (Problem problem) {
            if (problem.code() == OpenStackCode.BUSY) {
                return balancer.withProvisioningStatus("PENDING_UPDATE");
            }
            throw problem;
        }
    }

    @Override
    public Optional<LoadBalancer> find(String id) {
        return octavia.at("lbaas", MANY, id)
                .find()
                .map(answer -> read(answer.path("loadbalancer")))
                .filter(OctaviaLoadBalancers::exists);
    }

    @Override
    public Optional<LoadBalancer> findByName(String name, Tag tag) {
        List<LoadBalancer> found = listByTag(tag).stream()
                .filter(balancer -> balancer.name().equals(name) && !balancer.deleting())
                .toList();
        return Lookup.oldest(found, LoadBalancer::createdAt, LoadBalancer::id);
    }

    @Override
    public List<LoadBalancer> listByTag(Tag tag) {
        return balancers().query("tags", tag.text()).list(MANY, OctaviaLoadBalancers::read).stream()
                .filter(OctaviaLoadBalancers::exists)
                .toList();
    }

    @Override
    public List<Member> members(String loadBalancerId, String poolName) {
        List<String> pools = octavia.at("lbaas", "pools")
                .query("loadbalancer_id", loadBalancerId)
                .query("name", poolName)
                .list("pools", pool -> Json.text(pool, "id"));
        return pools.stream().limit(1).flatMap(id -> members(id).stream()).toList();
    }

    /** While a deletion runs, Octavia refuses another one like any other change. */
    @Override
    public void delete(String id) {
        try {
            octavia.at("lbaas", MANY, id).query("cascade", "true").delete();
        } catch (Problem problem) {
            boolean over = problem.code() == OpenStackCode.BUSY
                    && find(id).map(LoadBalancer::deleting).orElse(true);
            if (!over) {
                throw problem;
            }
        }
    }

    private Call balancers() {
        return octavia.at("lbaas", MANY);
    }

    private List<Member> members(String poolId) {
        return octavia.at("lbaas", "pools", poolId, "members").list("members", OctaviaLoadBalancers::member);
    }

    private static boolean exists(LoadBalancer balancer) {
        return !balancer.provisioningStatus().equals("DELETED");
    }

    private static Member member(JsonNode node) {
        return new Member(
                Json.text(node, "name"),
                Json.text(node, "address"),
                node.path("protocol_port").asInt(),
                Json.textOrNull(node, "subnet_id"));
    }

    private static LoadBalancer read(JsonNode node) {
        return new LoadBalancer(
                Json.text(node, "id"),
                Json.text(node, "name"),
                Json.text(node, "provisioning_status"),
                Json.text(node, "operating_status"),
                Json.text(node, "vip_address"),
                Json.text(node, "vip_port_id"),
                Set.copyOf(Json.texts(node.path("tags"))),
                Json.time(node, "created_at"));
    }
}
