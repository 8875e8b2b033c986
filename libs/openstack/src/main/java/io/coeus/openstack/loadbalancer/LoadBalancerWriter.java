// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.openstack.rest.Json;
import java.util.List;

/** Writes load balancers and what is in them as Octavia takes them. */
final class LoadBalancerWriter {
    private LoadBalancerWriter() {}

    static ObjectNode write(NewLoadBalancer wanted, String projectId) {
        ObjectNode body = Json.object()
                .put("name", wanted.name())
                .put("vip_port_id", wanted.vipPortId())
                .put("project_id", projectId);
        Json.put(body, "tags", List.of(wanted.tag().text()));
        Json.put(body, "provider", wanted.provider());
        return Json.wrap("loadbalancer", body);
    }

    static ObjectNode write(NewLoadBalancer.Listener listener, String loadBalancerId) {
        return Json.wrap(
                "listener",
                Json.object()
                        .put("name", listener.name())
                        .put("protocol", listener.protocol().name())
                        .put("protocol_port", listener.port())
                        .put("loadbalancer_id", loadBalancerId));
    }

    static ObjectNode write(NewLoadBalancer.Pool pool, String listenerId) {
        return Json.wrap(
                "pool",
                Json.object()
                        .put("name", pool.name())
                        .put("protocol", pool.protocol().name())
                        .put("lb_algorithm", "ROUND_ROBIN")
                        .put("listener_id", listenerId));
    }

    static ObjectNode write(List<Member> members) {
        return Json.wrap(
                "members", members.stream().map(LoadBalancerWriter::write).toList());
    }

    static ObjectNode write(NewLoadBalancer.Monitor monitor, String poolId) {
        ObjectNode body = Json.object()
                .put("type", monitor.type().name())
                .put("delay", monitor.delaySeconds())
                .put("timeout", monitor.timeoutSeconds())
                .put("max_retries", monitor.retries())
                .put("pool_id", poolId);
        return Json.wrap("healthmonitor", Json.put(body, "url_path", monitor.urlPath()));
    }

    private static ObjectNode write(Member member) {
        ObjectNode body = Json.object()
                .put("name", member.name())
                .put("address", member.address())
                .put("protocol_port", member.port());
        return Json.put(body, "subnet_id", member.subnetId());
    }
}
