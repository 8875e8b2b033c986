// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings one active load balancer a step nearer to what is wanted. What there is comes from Octavia's status tree, which
 * also tells when something inside is still pending while the load balancer itself is ACTIVE already.
 *
 * <p>Octavia could take the whole tree with the creation, but 11.0 (Zed) loses everything below the load balancer then:
 * it stays PENDING_CREATE for ever.
 */
final class OctaviaConvergence {
    private static final String STATUS = "provisioning_status";
    private static final String ACTIVE = "ACTIVE";
    private static final String ERROR = "ERROR";
    private static final String PENDING = "PENDING_UPDATE";

    private final RestClient octavia;
    private final String loadBalancerId;
    private final JsonNode tree;

    OctaviaConvergence(RestClient octavia, String loadBalancerId) {
        this.octavia = octavia;
        this.loadBalancerId = loadBalancerId;
        this.tree = octavia.at("lbaas", "loadbalancers", loadBalancerId, "status")
                .get()
                .path("statuses")
                .path("loadbalancer");
    }

    /** Does the next step, if nothing is pending; answers the status of the whole. */
    String step(NewLoadBalancer wanted) {
        List<String> statuses = tree.findValuesAsText(STATUS);
        if (statuses.contains(ERROR)) {
            return ERROR;
        }
        if (!statuses.stream().allMatch(ACTIVE::equals)) {
            return PENDING;
        }
        Optional<Runnable> next =
                wanted.listeners().stream().flatMap(each -> next(each).stream()).findFirst();
        next.ifPresent(Runnable::run);
        return next.isPresent() ? PENDING : ACTIVE;
    }

    private Optional<Runnable> next(NewLoadBalancer.Listener wanted) {
        Optional<JsonNode> listener = named(tree.path("listeners"), wanted.name());
        if (listener.isEmpty()) {
            return Optional.of(() -> post("listeners", LoadBalancerWriter.write(wanted, loadBalancerId)));
        }
        NewLoadBalancer.Pool pool = wanted.pool();
        Optional<JsonNode> found = named(listener.get().path("pools"), pool.name());
        if (found.isEmpty()) {
            String listenerId = Json.text(listener.get(), "id");
            return Optional.of(() -> post("pools", LoadBalancerWriter.write(pool, listenerId)));
        }
        return next(pool, found.get());
    }

    private Optional<Runnable> next(NewLoadBalancer.Pool wanted, JsonNode pool) {
        String id = Json.text(pool, "id");
        if (!addresses(wanted.members()).equals(addresses(pool))) {
            return Optional.of(
                    () -> octavia.at("lbaas", "pools", id, "members").put(LoadBalancerWriter.write(wanted.members())));
        }
        boolean monitored = pool.path("health_monitor").hasNonNull("id");
        return monitored
                ? Optional.empty()
                : Optional.of(() -> post("healthmonitors", LoadBalancerWriter.write(wanted.monitor(), id)));
    }

    private void post(String kind, JsonNode body) {
        octavia.at("lbaas", kind).post(body);
    }

    private static Optional<JsonNode> named(JsonNode array, String name) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream().filter(node -> Json.text(node, "name").equals(name)).findFirst();
    }

    private static Set<String> addresses(List<Member> members) {
        return members.stream()
                .map(member -> member.address() + " " + member.port())
                .collect(Collectors.toSet());
    }

    private static Set<String> addresses(JsonNode pool) {
        return Set.copyOf(Json.list(
                pool.path("members"),
                member -> Json.text(member, "address") + " " + Json.text(member, "protocol_port")));
    }
}
