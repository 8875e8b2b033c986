// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import io.coeus.sandbox.coe.Ids;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.util.List;

/** Services: create, list, inspect, update, remove, logs. */
final class Services {
    private final Room room;

    Services(Room room) {
        this.room = room;
    }

    void handle(Call call, List<String> path) throws IOException {
        String name = path.isEmpty() ? "" : path.getFirst();
        String part = path.size() > 1 ? path.get(1) : "";
        switch (call.method() + " " + part) {
            case "GET " -> {
                if (name.isEmpty()) {
                    list(call);
                } else {
                    call.reply(200, shown(room.get(Shelf.SERVICES, name), call.flag("status")));
                }
            }
            case "POST " -> {
                if (!name.equals("create")) {
                    throw Refusal.noSuchPath();
                }
                create(call);
            }
            case "POST update" -> update(call, name);
            case "DELETE " -> remove(call, name);
            case "GET logs" -> logs(call, name);
            default -> throw Refusal.noSuchPath();
        }
    }

    private void list(Call call) throws IOException {
        Filters filters = Filters.parse(call.query("filters"));
        ArrayNode list = Json.array();
        for (ObjectNode service : room.list(Shelf.SERVICES)) {
            boolean mode = filters.any("mode", Modes.word(service));
            if (mode && Listing.wanted(room, filters, Shelf.SERVICES, service)) {
                list.add(shown(service, call.flag("status")));
            }
        }
        call.reply(200, list);
    }

    private ObjectNode shown(ObjectNode service, boolean withStatus) {
        if (!withStatus) {
            return service;
        }
        ObjectNode shown = service.deepCopy();
        List<ObjectNode> tasks = Tasks.of(room, service);
        long running = tasks.stream()
                .filter(task -> text(task, "Status", "State").equals("running"))
                .count();
        long complete = tasks.stream()
                .filter(task -> text(task, "Status", "State").equals("complete"))
                .count();
        shown.putObject("ServiceStatus")
                .put("RunningTasks", running)
                .put("DesiredTasks", Modes.desired(room, service))
                .put("CompletedTasks", complete);
        return shown;
    }

    private void create(Call call) throws IOException {
        ObjectNode spec = Json.readObject(call.body());
        ObjectNode made = room.alone(() -> {
            ServiceSpec.complete(room, spec, "");
            ObjectNode service = Json.object().put("ID", Ids.swarm());
            service.set("Spec", spec);
            service.set("Endpoint", Endpoints.of(room, service));
            if (Modes.job(service)) {
                iteration(service, 0);
            }
            return room.add(Shelf.SERVICES, service);
        });
        call.reply(201, Json.object().put("ID", text(made, "ID")));
    }

    private void iteration(ObjectNode service, int index) {
        ObjectNode status = service.putObject("JobStatus").put("LastExecution", room.now());
        status.putObject("JobIteration").put("Index", index);
    }

    private void update(Call call, String name) throws IOException {
        ObjectNode given = Json.readObject(call.body());
        boolean rollback = call.query("rollback").equals("previous");
        room.alone(() -> {
            ObjectNode old = room.get(Shelf.SERVICES, name);
            insist(call, old);
            ObjectNode spec = rollback ? previous(old) : given;
            ServiceSpec.complete(room, spec, text(old, "ID"));
            ServiceSpec.insistSameMode(old, spec);
            room.change(Shelf.SERVICES, text(old, "ID"), service -> {
                service.set("PreviousSpec", old.path("Spec"));
                service.set("Spec", spec);
                service.set("Endpoint", Endpoints.of(room, service));
                service.remove("UpdateStatus");
                boolean again = !at(old, "Spec", "TaskTemplate").equals(spec.path("TaskTemplate"));
                if (Modes.job(service) && again) {
                    iteration(
                            service,
                            at(old, "JobStatus", "JobIteration", "Index").asInt() + 1);
                }
                return service;
            });
            return old;
        });
        call.reply(200, Json.object().putNull("Warnings"));
    }

    private static ObjectNode previous(JsonNode service) {
        if (service.path("PreviousSpec") instanceof ObjectNode previous) {
            return previous.deepCopy();
        }
        throw Refusal.badRequest("rpc error: code = FailedPrecondition desc = service " + text(service, "ID")
                + " does not have a previous" + " spec");
    }

    /** The caller must name the version it has seen. */
    static void insist(Call call, JsonNode object) {
        String version = call.query("version");
        if (version.isEmpty()) {
            throw Refusal.badRequest("invalid version value '': strconv.ParseUint: parsing \"\": invalid syntax");
        }
        if (!version.equals(text(object, "Version", "Index"))) {
            throw Refusal.outOfSequence();
        }
    }

    private void remove(Call call, String name) throws IOException {
        room.alone(() -> {
            ObjectNode service = room.get(Shelf.SERVICES, name);
            room.remove(Shelf.SERVICES, text(service, "ID"));
            return service;
        });
        call.reply(200);
    }

    private void logs(Call call, String name) throws IOException {
        List<ObjectNode> tasks = Tasks.of(room, room.get(Shelf.SERVICES, name)).stream()
                .filter(task ->
                        !text(task, "Status", "ContainerStatus", "ContainerID").isEmpty())
                .toList();
        Logs.reply(call, tasks);
    }
}
