// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.cinder.Volume;
import io.coeus.sandbox.cloud.cinder.Volumes;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.neutron.Plugs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** All servers and what happens to them over time. Used under the world's lock. */
final class Servers {
    /** Deleted servers that lists with changes-since still show. */
    private static final int REMEMBERED = 2000;

    static final String HOST = "sandbox";

    private final Table<Server> rows =
            new Table<Server>().index("project", s -> s.project).index("group", s -> s.group);
    private final Deque<Server> deleted = new ArrayDeque<>();
    private final World world;
    private final Plugs plugs;
    private final Volumes volumes;
    private int number;

    Servers(World world, Plugs plugs, Volumes volumes) {
        this.world = world;
        this.plugs = plugs;
        this.volumes = volumes;
    }

    List<Server> all() {
        return rows.all();
    }

    List<Server> of(String project) {
        return rows.by("project", project);
    }

    List<Server> inGroup(String group) {
        return rows.by("group", group);
    }

    /** Servers that are gone, newest first. */
    List<Server> deleted() {
        return new ArrayList<>(deleted);
    }

    Server find(Call call) {
        return find(call.caller(), call.var("id"))
                .orElseThrow(() -> new Refused(404, "Instance " + call.var("id") + " could not be found."));
    }

    Optional<Server> find(Caller caller, String id) {
        return Optional.ofNullable(rows.get(id)).filter(s -> caller.owns(s.project));
    }

    Server draft(Caller caller, Flavor flavor) {
        String reservation = "r-" + world.ids().hex().substring(0, 8);
        number++;
        return new Server(
                world.ids().uuid(), caller.projectId(), caller.userId(), flavor, number, reservation, world.now());
    }

    /** Starts to build: half-way the network and the volumes are there, in the end the server runs. */
    void build(Server server, Caller caller) {
        rows.add(server.id, server);
        long delay = world.setting(Setting.SERVER_BUILD);
        world.after(delay / 2, () -> step(server, () -> equip(server, caller)));
        world.after(delay, () -> step(server, () -> launch(server)));
    }

    private void step(Server server, Runnable work) {
        if (rows.get(server.id) != server || !server.state.equals("building") || "deleting".equals(server.task)) {
            return;
        }
        try {
            work.run();
        } catch (Refused e) {
            fail(server, e.text());
        }
    }

    private void equip(Server server, Caller caller) {
        server.task = "spawning";
        server.zone = "nova";
        if (server.name.contains("FAIL")) {
            throw new Refused(500, "No valid host was found. There are not enough hosts available.");
        }
        for (String port : server.ports.keySet()) {
            bind(server, port, caller);
        }
        for (Server.Wanted wanted : server.wanted) {
            ObjectNode port = plugs.make(caller, request(server, wanted));
            String id = Json.text(port, "id", "");
            server.ports.put(id, true);
            plugs.bind(id, server.id, "compute:nova", HOST, server.hostname);
        }
        server.wanted.clear();
        server.wantedDisks.forEach(d -> addDisk(server, d, caller));
        server.wantedDisks.clear();
    }

    private void bind(Server server, String id, Caller caller) {
        ObjectNode port = plugs.port(caller, id).orElseThrow(() -> new Refused(404, "Port " + id + " not usable."));
        String device = Json.text(port, "device_id", "");
        if (!device.isEmpty() && !device.equals(server.id)) {
            throw new Refused(409, "Port " + id + " is still in use.");
        }
        plugs.bind(id, server.id, "compute:nova", HOST, server.hostname);
    }

    private static ObjectNode request(Server server, Server.Wanted wanted) {
        ObjectNode request = Json.of("network_id", wanted.network(), "project_id", server.project);
        if (!server.securityGroups.isEmpty()) {
            request.set("security_groups", Json.listOf(server.securityGroups));
        }
        if (wanted.fixedIp() != null) {
            request.set("fixed_ips", Json.list(Json.of("ip_address", wanted.fixedIp())));
        }
        return request;
    }

    private void addDisk(Server server, Disk.Wanted wanted, Caller caller) {
        Volume volume = wanted.volume() == null
                ? volumes.create(caller, "", wanted.size(), wanted.type() == null ? "__DEFAULT__" : wanted.type())
                : volumes.find(caller, wanted.volume())
                        .orElseThrow(() -> new Refused(404, "Volume " + wanted.volume() + " could not be found."));
        if (wanted.image() != null) {
            volumes.image(volume, Json.of("image_id", wanted.image()));
        }
        attach(server, volume, wanted.delete());
    }

    /** Starts to attach a volume; returns how the server has it. */
    Disk attach(Server server, Volume volume, boolean deleteOnTermination) {
        char letter = (char) ('b' + server.disks.size() - (server.image.isEmpty() ? 1 : 0));
        String device = "/dev/sd" + letter;
        Disk disk = new Disk(
                volume.id(),
                device,
                deleteOnTermination,
                world.ids().uuid(),
                world.ids().uuid());
        server.disks.put(volume.id(), disk);
        volumes.attach(volume, server.id, device);
        return disk;
    }

    private void launch(Server server) {
        server.state = "active";
        server.task = null;
        server.launched = world.now();
        server.updated = world.now();
        server.ports.keySet().forEach(p -> plugs.carries(p, true));
    }

    private void fail(Server server, String why) {
        server.state = "error";
        server.task = null;
        server.fault = why;
        server.updated = world.now();
    }

    /** Starts to delete; a second time changes nothing. */
    void delete(Server server) {
        if (!"deleting".equals(server.task)) {
            server.task = "deleting";
            server.updated = world.now();
            world.later(Setting.SERVER_DELETE, () -> forget(server));
        }
    }

    private void forget(Server server) {
        if (rows.get(server.id) != server) {
            return;
        }
        server.ports.forEach((id, mine) -> release(server, id, mine));
        for (Disk disk : server.disks.values()) {
            Caller owner = new Caller(server.user, "", server.project, java.util.Set.of());
            volumes.find(owner, disk.volume()).ifPresent(v -> releaseDisk(v, disk));
        }
        rows.remove(server.id);
        server.disks.clear();
        server.state = "deleted";
        server.task = null;
        server.userData = null;
        server.terminated = world.now();
        server.updated = world.now();
        deleted.addFirst(server);
        if (deleted.size() > REMEMBERED) {
            deleted.removeLast();
        }
    }

    private void release(Server server, String port, boolean mine) {
        boolean bound = plugs.portsOf(server.id).stream()
                .anyMatch(p -> Json.text(p, "id", "").equals(port));
        if (bound && mine) {
            plugs.remove(port);
        } else if (bound) {
            plugs.bind(port, null, "", "", "");
        }
    }

    private void releaseDisk(Volume volume, Disk disk) {
        volumes.release(volume);
        if (disk.deleteOnTermination()) {
            volumes.delete(volume);
        }
    }

    /** Moves a server through a task to a state, after the time that actions take. */
    void act(Server server, String task, String state) {
        server.task = task;
        world.later(Setting.SERVER_ACTION, () -> {
            if (task.equals(server.task)) {
                server.task = null;
                server.state = state;
                server.updated = world.now();
            }
        });
    }
}
