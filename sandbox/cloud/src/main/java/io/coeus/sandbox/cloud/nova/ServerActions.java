// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.World;
import java.util.Set;

/** POST /v2.1/servers/{id}/action. */
final class ServerActions {
    private final World world;
    private final Servers servers;

    ServerActions(World world, Servers servers) {
        this.world = world;
        this.servers = servers;
    }

    void addTo(Router router) {
        router.on("POST", "/v2.1/servers/{id}/action", this::act)
                .on("GET", "/v2.1/servers/{id}/os-instance-actions", this::history);
    }

    private Reply act(Call call) {
        Server server = servers.find(call);
        if (!(call.json() instanceof ObjectNode body) || body.isEmpty()) {
            throw new Refused(400, "Malformed request body");
        }
        String action = Json.names(body).getFirst();
        JsonNode given = body.path(action);
        switch (action) {
            case "os-stop" -> move(server, "stop", Set.of("active", "error"), "powering-off", "stopped");
            case "os-start" -> move(server, "start", Set.of("stopped"), "powering-on", "active");
            case "reboot" -> move(server, "reboot", Set.of("active", "stopped", "error"), "rebooting", "active");
            case "lock" -> server.locked = true;
            case "unlock" -> server.locked = false;
            case "forceDelete" -> servers.delete(server);
            case "os-resetState" -> reset(call, server, Json.text(given, "state", "error"));
            case "os-getConsoleOutput" -> {
                return Reply.ok(Json.of("output", server.name + " login: "));
            }
            default -> throw new Refused(400, "There is no such action: " + action);
        }
        return Reply.empty(202);
    }

    private void move(Server server, String verb, Set<String> from, String task, String to) {
        if (!from.contains(server.state)) {
            throw wrong(verb, server, "vm_state " + server.state);
        }
        if (server.task != null) {
            throw wrong(verb, server, "task_state " + server.task);
        }
        servers.act(server, task, to);
    }

    static Refused wrong(String verb, Server server, String state) {
        return new Refused(409, "Cannot '" + verb + "' instance " + server.id + " while it is in " + state);
    }

    private void reset(Call call, Server server, String state) {
        Nova.onlyAdmin(call, "os_compute_api:os-admin-actions:reset_state");
        server.state = state;
        server.task = null;
        server.updated = world.now();
    }

    private Reply history(Call call) {
        Server server = servers.find(call);
        ObjectNode create = Json.of("action", "create", "instance_uuid", server.id, "request_id", call.requestId());
        create.put("user_id", server.user).put("project_id", server.project);
        create.put("start_time", World.micros(server.created)).putNull("message");
        return Reply.ok(Json.of("instanceActions", Json.list(create)));
    }
}
