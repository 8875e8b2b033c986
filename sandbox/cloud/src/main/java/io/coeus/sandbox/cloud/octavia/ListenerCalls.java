// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.octavia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Setting;
import java.util.Set;

/** /lbaas/listeners. */
final class ListenerCalls {
    private static final Set<String> PROTOCOLS =
            Set.of("TCP", "HTTP", "TERMINATED_HTTPS", "SCTP", "HTTPS", "PROMETHEUS", "UDP");
    private static final Set<String> CHANGEABLE = Set.of(
            "name",
            "description",
            "admin_state_up",
            "connection_limit",
            "default_pool_id",
            "insert_headers",
            "timeout_client_data",
            "timeout_member_connect",
            "timeout_member_data",
            "timeout_tcp_inspect",
            "tags",
            "allowed_cidrs");

    private final Balancers balancers;
    private final Quotas quotas;

    ListenerCalls(Balancers balancers, Quotas quotas) {
        this.balancers = balancers;
        this.quotas = quotas;
    }

    void addTo(Router router, String root) {
        String all = root + "/listeners";
        router.on(
                        "GET",
                        all,
                        c -> Lists.reply(c, "listeners", Lists.candidates(c, balancers.listeners), ListenerCalls::view))
                .on("POST", all, this::create)
                .on("GET", all + "/{id}", c -> Reply.ok(Json.of("listener", view(find(c)))))
                .on("PUT", all + "/{id}", this::update)
                .on("DELETE", all + "/{id}", this::delete);
    }

    private ObjectNode find(Call call) {
        return Balancers.find(balancers.listeners, "Listener", call.caller(), call.var("id"));
    }

    private static ObjectNode view(ObjectNode listener) {
        ObjectNode view = Lists.visible(listener);
        view.set("loadbalancers", Json.list(Json.of("id", Json.text(listener, "lb"))));
        return view;
    }

    private Reply create(Call call) {
        ObjectNode body = Lists.body(call, "listener");
        String protocol = Json.text(body, "protocol", "");
        if (!PROTOCOLS.contains(protocol)) {
            throw new Refused(
                    400,
                    "Invalid input for field/attribute protocol. Value: '" + protocol
                            + "'. Value should be one of: TCP, HTTP, TERMINATED_HTTPS, SCTP, HTTPS, PROMETHEUS, UDP");
        }
        ObjectNode lb = Balancers.find(
                balancers.loadBalancers, "Load Balancer", call.caller(), Json.text(body, "loadbalancer_id", ""));
        int port = body.path("protocol_port").asInt();
        boolean taken = balancers.listeners.by("lb", Balancers.id(lb)).stream()
                .anyMatch(l -> l.path("protocol_port").asInt() == port && protocol.equals(Json.text(l, "protocol")));
        balancers.changeable(Balancers.id(lb));
        if (taken) {
            throw new Refused(
                    409,
                    "Another Listener on this Load Balancer is already using protocol " + protocol
                            + " and protocol_port " + port);
        }
        String project = Json.text(lb, "project_id", "");
        quotas.check("listener", project);
        ObjectNode listener = blank(protocol, port);
        Lists.take(listener, body, CHANGEABLE);
        balancers.add(balancers.listeners, listener, project, Balancers.id(lb));
        balancers.changing(lb, listener, Setting.BALANCER_CHANGE);
        return Reply.json(201, Json.of("listener", view(listener)));
    }

    private ObjectNode blank(String protocol, int port) {
        ObjectNode l = Json.of("id", balancers.world.ids().uuid(), "name", "", "description", "");
        l.put("operating_status", "OFFLINE").put("admin_state_up", true);
        l.put("protocol", protocol).put("protocol_port", port).put("connection_limit", -1);
        l.putNull("default_tls_container_ref").set("sni_container_refs", Json.list());
        l.putNull("default_pool_id").set("l7policies", Json.list());
        l.set("insert_headers", Json.of());
        l.put("timeout_client_data", 50000).put("timeout_member_connect", 5000);
        l.put("timeout_member_data", 50000).put("timeout_tcp_inspect", 0).set("tags", Json.list());
        l.putNull("client_ca_tls_container_ref").put("client_authentication", "NONE");
        l.putNull("client_crl_container_ref").putNull("allowed_cidrs").putNull("tls_ciphers");
        return l.putNull("tls_versions").putNull("alpn_protocols");
    }

    private Reply update(Call call) {
        ObjectNode listener = find(call);
        ObjectNode lb = balancers.changeable(Json.text(listener, "lb", ""));
        Lists.take(listener, Lists.body(call, "listener"), CHANGEABLE);
        balancers.changing(lb, listener, Setting.BALANCER_CHANGE);
        return Reply.ok(Json.of("listener", view(listener)));
    }

    private Reply delete(Call call) {
        ObjectNode listener = find(call);
        ObjectNode lb = balancers.changeable(Json.text(listener, "lb", ""));
        balancers.removing(lb, listener, () -> balancers.listeners.remove(Balancers.id(listener)));
        return Reply.empty(204);
    }
}
