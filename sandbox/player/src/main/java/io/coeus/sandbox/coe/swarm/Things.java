// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import io.coeus.sandbox.coe.Ids;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Nodes, tasks, networks, volumes, secrets and configs: list, inspect, create, update, remove. */
final class Things {
    private final Room room;

    Things(Room room) {
        this.room = room;
    }

    void handle(Call call, String plural, List<String> path) throws IOException {
        Shelf shelf = shelf(plural);
        String name = path.isEmpty() ? "" : path.getFirst();
        boolean deep = path.size() > 1;
        switch (call.method()) {
            case "GET" -> {
                if (name.isEmpty()) {
                    list(call, shelf);
                } else {
                    call.reply(200, shown(shelf, room.get(shelf, name)));
                }
            }
            case "POST" -> {
                if (name.equals("create")) {
                    create(call, shelf);
                } else if (name.equals("prune")) {
                    call.reply(200, Json.object());
                } else if (deep && path.get(1).equals("update")) {
                    update(call, shelf, name);
                } else {
                    throw Refusal.notPossible("played nodes do not " + String.join(" ", path));
                }
            }
            case "DELETE" -> remove(call, shelf, name);
            default -> throw Refusal.noSuchPath();
        }
    }

    private static Shelf shelf(String plural) {
        try {
            return Shelf.valueOf(plural.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.noSuchPath();
        }
    }

    private void list(Call call, Shelf shelf) throws IOException {
        Filters filters = Filters.parse(call.query("filters"));
        ArrayNode list = Json.array();
        for (ObjectNode object : room.list(shelf)) {
            if (Listing.wanted(room, filters, shelf, object)) {
                list.add(shown(shelf, object));
            }
        }
        call.reply(200, shelf == Shelf.VOLUMES ? Json.object().set("Volumes", list) : list);
    }

    /** Secrets never show what they hold; tasks have no name and no labels of their service on the wire. */
    private static JsonNode shown(Shelf shelf, ObjectNode object) {
        ObjectNode shown = object.deepCopy();
        if (shelf == Shelf.SECRETS) {
            Json.within(shown, "Spec").remove("Data");
        } else if (shelf == Shelf.TASKS) {
            shown.remove("Name");
            shown.remove("ServiceLabels");
        } else if (shelf == Shelf.NETWORKS || shelf == Shelf.VOLUMES) {
            shown.remove("Version");
            shown.remove("UpdatedAt");
        }
        return shown;
    }

    private void create(Call call, Shelf shelf) throws IOException {
        ObjectNode body = Json.readObject(call.body());
        switch (shelf) {
            case NETWORKS -> network(call, body);
            case VOLUMES -> volume(call, body);
            case SECRETS, CONFIGS -> spec(call, shelf, body);
            default -> throw Refusal.noSuchPath();
        }
    }

    private void network(Call call, ObjectNode body) throws IOException {
        String name = text(body, "Name");
        room.alone(() -> {
            if (room.find(Shelf.NETWORKS, name).isPresent()) {
                throw Refusal.conflict("network with name " + name + " already exists");
            }
            return room.add(Shelf.NETWORKS, Networks.made(room, body));
        });
        ObjectNode made = room.get(Shelf.NETWORKS, name);
        call.reply(201, Json.object().put("Id", text(made, "Id")).put("Warning", ""));
    }

    private void volume(Call call, ObjectNode body) throws IOException {
        String name = text(body, "Name").isEmpty() ? Ids.hex(64) : text(body, "Name");
        Optional<ObjectNode> there = room.find(Shelf.VOLUMES, name);
        if (there.isEmpty()) {
            ObjectNode volume = Json.object().put("Name", name).put("Scope", "local");
            volume.put("Driver", text(body, "Driver").isEmpty() ? "local" : text(body, "Driver"));
            volume.put("Mountpoint", "/var/lib/docker/volumes/" + name + "/_data");
            volume.set("Labels", body.path("Labels").isObject() ? body.path("Labels") : Json.object());
            volume.set("Options", body.path("DriverOpts").isObject() ? body.path("DriverOpts") : Json.object());
            room.add(Shelf.VOLUMES, volume);
        }
        call.reply(201, shown(Shelf.VOLUMES, room.get(Shelf.VOLUMES, name)));
    }

    private void spec(Call call, Shelf shelf, ObjectNode spec) throws IOException {
        String id = Ids.swarm();
        room.alone(() -> {
            String name = text(spec, "Name");
            if (room.list(shelf).stream().anyMatch(other -> shelf.name(other).equals(name))) {
                throw Refusal.exists(shelf.word(), name);
            }
            Json.within(spec, "Labels");
            return room.add(shelf, Json.object().put("ID", id).set("Spec", spec));
        });
        call.reply(201, Json.object().put("ID", id));
    }

    private void update(Call call, Shelf shelf, String name) throws IOException {
        ObjectNode spec = Json.readObject(call.body());
        room.alone(() -> {
            ObjectNode old = room.get(shelf, name);
            Services.insist(call, old);
            room.change(shelf, shelf.id(old), object -> object.set("Spec", spec));
            return old;
        });
        call.reply(200);
    }

    private void remove(Call call, Shelf shelf, String name) throws IOException {
        room.alone(() -> {
            ObjectNode object = room.get(shelf, name);
            Listing.insistUnused(room, shelf, object, call.flag("force"));
            room.remove(shelf, shelf.id(object));
            return object;
        });
        call.reply(shelf == Shelf.NODES ? 200 : 204);
    }
}
