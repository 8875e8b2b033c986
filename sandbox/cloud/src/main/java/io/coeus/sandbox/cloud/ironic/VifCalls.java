// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.ironic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.neutron.Plugs;
import java.util.Map;
import java.util.Optional;

/** /v1/nodes/{id}/vifs: which Neutron port is on which physical port, as the network interface "flat" has it. */
final class VifCalls {
    private final Nodes nodes;
    private final NicCalls nics;
    private final Plugs plugs;

    VifCalls(Nodes nodes, NicCalls nics, Plugs plugs) {
        this.nodes = nodes;
        this.nics = nics;
        this.plugs = plugs;
    }

    void addTo(Router router) {
        String all = "/v1/nodes/{id}/vifs";
        router.on("GET", all, this::list).on("POST", all, this::attach).on("DELETE", all + "/{vif}", this::detach);
    }

    private Reply list(Call call) {
        return Reply.ok(Json.of(
                "vifs",
                Json.listOf(nodes.vifs(nodes.find(call)).keySet().stream()
                        .map(v -> Json.of("id", v))
                        .toList())));
    }

    private static boolean noop(ObjectNode node) {
        return Json.text(node, "network_interface", "").equals("noop");
    }

    private Reply attach(Call call) {
        ObjectNode node = nodes.find(call);
        String vif = Json.text(Optional.ofNullable(call.json()).orElse(Json.of()), "id", "");
        if (vif.isEmpty()) {
            throw new Refused(400, "Schema error for vif: 'id' is a required property");
        }
        nodes.refuseLocked(node);
        if (noop(node)) {
            return Reply.empty(204);
        }
        Map<String, String> attached = nodes.vifs(node);
        if (attached.containsKey(vif)) {
            throw new Refused(
                    409,
                    "Unable to attach VIF because VIF " + vif + " is already attached to Ironic Port "
                            + attached.get(vif));
        }
        if (plugs.port(call.caller(), vif).isEmpty()) {
            throw new Refused(400, "Unable to plug VIF " + vif + ": Port " + vif + " could not be found.");
        }
        attached.put(vif, free(node, attached));
        return Reply.empty(204);
    }

    private String free(ObjectNode node, Map<String, String> attached) {
        return nics.of(Nodes.uuid(node)).stream()
                .map(Nodes::uuid)
                .filter(p -> !attached.containsValue(p))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400,
                        "Unable to attach VIF: there are no free physical ports on node " + Nodes.uuid(node) + "."));
    }

    private Reply detach(Call call) {
        ObjectNode node = nodes.find(call);
        nodes.refuseLocked(node);
        if (noop(node)) {
            return Reply.empty(204);
        }
        if (nodes.vifs(node).remove(call.var("vif")) == null) {
            throw new Refused(
                    400,
                    "Unable to detach VIF " + call.var("vif") + " from node " + Nodes.uuid(node)
                            + " because it is not attached to it.");
        }
        plugs.port(call.caller(), call.var("vif"))
                .filter(p -> Nodes.state(node).equals("active"))
                .ifPresent(p -> plugs.bind(call.var("vif"), null, "", "", ""));
        return Reply.empty(204);
    }
}
