// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.openstack.rest.Json;
import java.util.List;

/** Writes load balancers as Octavia takes them: the whole tree at once. */
final class LoadBalancerWriter {
    private LoadBalancerWriter() {}

    static ObjectNode write(NewLoadBalancer wanted) {
        ObjectNode body = Json.object().put("name", wanted.name()).put("vip_subnet_id", wanted.vipSubnetId());
        Json.put(body, "tags", List.of(wanted.tag().text()));
        Json.put(body, "provider", wanted.provider());
        return Json.put(
                body,
                "listeners",
                wanted.listeners().stream().map(LoadBalancerWriter::write).toList());
    }

    static ObjectNode write(Member member) {
        ObjectNode body = Json.object()
                .put("name", member.name())
                .put("address", member.address())
                .put("protocol_port", member.port());
        return Json.put(body, "subnet_id", member.subnetId());
    }

    private static ObjectNode write(NewLoadBalancer.Listener listener) {
        ObjectNode body = Json.object()
                .put("name", listener.name())
                .put("protocol", listener.protocol().name())
                .put("protocol_port", listener.port());
        return Json.put(body, "default_pool", write(listener.pool()));
    }

    private static ObjectNode write(NewLoadBalancer.Pool pool) {
        ObjectNode body = Json.object()
                .put("name", pool.name())
                .put("protocol", pool.protocol().name())
                .put("lb_algorithm", "ROUND_ROBIN");
        Json.put(body, "healthmonitor", write(pool.name(), pool.monitor()));
        return Json.put(
                body,
                "members",
                pool.members().stream().map(LoadBalancerWriter::write).toList());
    }

    private static ObjectNode write(String name, NewLoadBalancer.Monitor monitor) {
        ObjectNode body = Json.object()
                .put("name", name)
                .put("type", monitor.type().name())
                .put("delay", monitor.delaySeconds())
                .put("timeout", monitor.timeoutSeconds())
                .put("max_retries", monitor.retries());
        return Json.put(body, "url_path", monitor.urlPath());
    }
}
