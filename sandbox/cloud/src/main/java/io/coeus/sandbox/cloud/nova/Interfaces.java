// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.neutron.Plugs;
import java.util.List;

/** /v2.1/servers/{id}/os-interface. */
final class Interfaces {
    private final World world;
    private final Servers servers;
    private final Plugs plugs;

    Interfaces(World world, Servers servers, Plugs plugs) {
        this.world = world;
        this.servers = servers;
        this.plugs = plugs;
    }

    void addTo(Router router) {
        String all = "/v2.1/servers/{id}/os-interface";
        router.on("GET", all, this::list)
                .on("POST", all, this::attach)
                .on("GET", all + "/{port}", this::show)
                .on("DELETE", all + "/{port}", this::detach);
    }

    private static ObjectNode view(ObjectNode port) {
        ObjectNode view = Json.of("net_id", Json.text(port, "network_id"), "port_id", Json.text(port, "id"));
        view.put("mac_addr", Json.text(port, "mac_address")).put("port_state", Json.text(port, "status"));
        view.set("fixed_ips", port.get("fixed_ips"));
        return view;
    }

    private Reply list(Call call) {
        List<ObjectNode> views = plugs.portsOf(servers.find(call).id).stream()
                .map(Interfaces::view)
                .toList();
        return Reply.ok(Json.of("interfaceAttachments", Json.listOf(views)));
    }

    private ObjectNode port(Call call, Server server) {
        return plugs.portsOf(server.id).stream()
                .filter(p -> call.var("port").equals(Json.text(p, "id")))
                .findFirst()
                .orElseThrow(() -> new Refused(404, "Port id " + call.var("port") + " could not be found."));
    }

    private Reply show(Call call) {
        return Reply.ok(Json.of("interfaceAttachment", view(port(call, servers.find(call)))));
    }

    private Reply attach(Call call) {
        Server server = servers.find(call);
        ObjectNode body = Nova.body(call, "interfaceAttachment");
        if (server.state.equals("building") || server.state.equals("error")) {
            throw ServerActions.wrong("attach_interface", server, "vm_state " + server.state);
        }
        String id = Json.text(body, "port_id");
        ObjectNode port = id == null ? make(call, server, body) : existing(call, id);
        String portId = Json.text(port, "id", "");
        server.ports.put(portId, id == null);
        plugs.bind(portId, server.id, "compute:nova", Servers.HOST, server.hostname);
        plugs.carries(portId, true);
        return Reply.ok(Json.of("interfaceAttachment", view(port)));
    }

    private ObjectNode make(Call call, Server server, ObjectNode body) {
        String network = Json.text(body, "net_id", "");
        if (plugs.network(call.caller(), network).isEmpty()) {
            throw new Refused(400, "Network " + network + " could not be found.");
        }
        return plugs.make(call.caller(), Json.of("network_id", network, "project_id", server.project));
    }

    private ObjectNode existing(Call call, String id) {
        ObjectNode port = plugs.port(call.caller(), id)
                .orElseThrow(() -> new Refused(404, "Port id " + id + " could not be found."));
        if (Json.has(port, "device_id")) {
            throw new Refused(400, "Port " + id + " is still in use.");
        }
        return port;
    }

    private Reply detach(Call call) {
        Server server = servers.find(call);
        String id = Json.text(port(call, server), "id", "");
        boolean mine = Boolean.TRUE.equals(server.ports.remove(id));
        world.later(Setting.SERVER_ACTION, () -> {
            if (mine) {
                plugs.remove(id);
            } else {
                plugs.bind(id, null, "", "", "");
            }
        });
        return Reply.empty(202);
    }
}
