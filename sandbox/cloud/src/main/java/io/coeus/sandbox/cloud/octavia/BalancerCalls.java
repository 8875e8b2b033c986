// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.octavia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.neutron.Plugs;
import java.util.Optional;
import java.util.Set;

/** /lbaas/loadbalancers. */
final class BalancerCalls {
    private static final Set<String> KNOWN = Set.of(
            "name",
            "description",
            "admin_state_up",
            "vip_address",
            "vip_port_id",
            "vip_subnet_id",
            "vip_network_id",
            "vip_qos_policy_id",
            "project_id",
            "tenant_id",
            "provider",
            "flavor_id",
            "tags",
            "availability_zone",
            "additional_vips",
            "listeners",
            "pools");
    private static final Set<String> CHANGEABLE =
            Set.of("name", "description", "admin_state_up", "tags", "vip_qos_policy_id");

    private final Balancers balancers;
    private final Quotas quotas;
    private final Plugs plugs;

    BalancerCalls(Balancers balancers, Quotas quotas, Plugs plugs) {
        this.balancers = balancers;
        this.quotas = quotas;
        this.plugs = plugs;
    }

    void addTo(Router router, String root) {
        String all = root + "/loadbalancers";
        router.on(
                        "GET",
                        all,
                        c -> Lists.reply(c, "loadbalancers", Lists.candidates(c, balancers.loadBalancers), this::view))
                .on("POST", all, this::create)
                .on("GET", all + "/{id}", c -> Reply.ok(Json.of("loadbalancer", view(find(c)))))
                .on("PUT", all + "/{id}", this::update)
                .on("DELETE", all + "/{id}", this::delete)
                .on("GET", all + "/{id}/status", c -> Reply.ok(new StatusTree(balancers).of(find(c))))
                .on("GET", all + "/{id}/stats", this::stats);
    }

    private ObjectNode find(Call call) {
        return Balancers.find(balancers.loadBalancers, "Load Balancer", call.caller(), call.var("id"));
    }

    private ObjectNode view(ObjectNode lb) {
        ObjectNode view = Lists.visible(lb, "own_port");
        view.set("listeners", Lists.ids(balancers.listeners.by("lb", Balancers.id(lb))));
        view.set("pools", Lists.ids(balancers.pools.by("lb", Balancers.id(lb))));
        return view;
    }

    private Reply create(Call call) {
        ObjectNode body = Lists.body(call, "loadbalancer");
        Lists.known(body, "load_balancer.loadbalancer", KNOWN);
        Caller caller = call.caller();
        String project = Json.text(body, "project_id", caller.projectId());
        if (!caller.owns(project)) {
            throw Balancers.denied();
        }
        quotas.check("load_balancer", project);
        String id = balancers.world.ids().uuid();
        ObjectNode lb = Json.of("id", id, "name", "", "description", "", "provisioning_status", "PENDING_CREATE");
        lb.put("operating_status", "OFFLINE").put("admin_state_up", true);
        addAddress(lb, caller, body, project);
        lb.set("additional_vips", Json.list());
        lb.put("provider", "amphora").putNull("flavor_id").putNull("vip_qos_policy_id");
        lb.set("tags", Json.list());
        lb.putNull("availability_zone");
        Lists.take(lb, body, CHANGEABLE);
        balancers.add(balancers.loadBalancers, lb, project, id);
        balancers.changing(lb, lb, Setting.BALANCER_BUILD);
        return Reply.json(201, Json.of("loadbalancer", view(lb)));
    }

    private void addAddress(ObjectNode lb, Caller caller, ObjectNode body, String project) {
        String given = Json.text(body, "vip_port_id");
        ObjectNode port = given == null ? makePort(lb, caller, body, project) : givenPort(caller, given);
        JsonNode ip = port.path("fixed_ips").path(0);
        lb.put("vip_address", Json.text(ip, "ip_address")).put("vip_port_id", Json.text(port, "id"));
        lb.put("vip_subnet_id", Json.text(ip, "subnet_id")).put("vip_network_id", Json.text(port, "network_id"));
        lb.put("own_port", given == null);
    }

    private ObjectNode givenPort(Caller caller, String id) {
        return plugs.port(caller, id).orElseThrow(() -> new Refused(400, "Port " + id + " not found."));
    }

    private ObjectNode makePort(ObjectNode lb, Caller caller, ObjectNode body, String project) {
        String subnetId = Json.text(body, "vip_subnet_id");
        String networkId = Json.text(body, "vip_network_id");
        if (subnetId == null && networkId == null) {
            throw new Refused(
                    400, "Validation failure: VIP must contain one of: vip_port_id, vip_network_id, vip_subnet_id.");
        }
        Optional<ObjectNode> subnet = subnetId == null ? Optional.empty() : plugs.subnet(caller, subnetId);
        if (subnetId != null && subnet.isEmpty()) {
            throw new Refused(400, "Subnet " + subnetId + " not found.");
        }
        String network = subnet.map(s -> Json.text(s, "network_id", "")).orElse(String.valueOf(networkId));
        if (plugs.network(caller, network).isEmpty()) {
            throw new Refused(400, "Network " + network + " not found.");
        }
        String id = Balancers.id(lb);
        ObjectNode request = Json.of("name", "octavia-lb-" + id, "network_id", network, "project_id", project);
        request.put("device_id", "lb-" + id).put("device_owner", "Octavia").put("admin_state_up", false);
        ObjectNode ip = Json.of();
        if (subnetId != null) {
            ip.put("subnet_id", subnetId);
        }
        if (Json.has(body, "vip_address")) {
            ip.put("ip_address", Json.text(body, "vip_address"));
        }
        if (!ip.isEmpty()) {
            request.set("fixed_ips", Json.list(ip));
        }
        return plugs.make(caller, request);
    }

    private Reply update(Call call) {
        ObjectNode lb = find(call);
        balancers.changeable(Balancers.id(lb));
        Lists.take(lb, Lists.body(call, "loadbalancer"), CHANGEABLE);
        balancers.changing(lb, lb, Setting.BALANCER_CHANGE);
        return Reply.ok(Json.of("loadbalancer", view(lb)));
    }

    private Reply delete(Call call) {
        ObjectNode lb = find(call);
        String status = Json.text(lb, "provisioning_status", "");
        if (status.startsWith("PENDING_")) {
            throw new Refused(409, "Invalid state " + status + " of loadbalancer resource " + Balancers.id(lb));
        }
        boolean children = balancers.listeners.count("lb", Balancers.id(lb)) > 0
                || balancers.pools.count("lb", Balancers.id(lb)) > 0;
        if (children && !call.query().on("cascade")) {
            throw new Refused(
                    400, "Validation failure: Cannot delete Load Balancer " + Balancers.id(lb) + " - it has children");
        }
        balancers.removing(lb, lb, () -> balancers.drop(lb));
        return Reply.empty(204);
    }

    private Reply stats(Call call) {
        find(call);
        ObjectNode stats = Json.of("bytes_in", 0, "bytes_out", 0, "active_connections", 0);
        return Reply.ok(Json.of("stats", stats.put("total_connections", 0).put("request_errors", 0)));
    }
}
