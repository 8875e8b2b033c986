// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.octavia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.neutron.Plugs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Load balancers and their parts. Each change locks the whole load balancer (PENDING_…) for a while, in which further
 * changes are refused with 409. Used under the world's lock.
 */
final class Balancers {
    final Table<ObjectNode> loadBalancers = parts();
    final Table<ObjectNode> listeners = parts();
    final Table<ObjectNode> pools = parts();
    final Table<ObjectNode> members = parts().index("pool", p -> Json.text(p, "pool_id"));
    final Table<ObjectNode> monitors = parts().index("pool", p -> Json.text(p, "pool_id"));
    final World world;
    private final Plugs plugs;

    Balancers(World world, Plugs plugs) {
        this.world = world;
        this.plugs = plugs;
    }

    private static Table<ObjectNode> parts() {
        return new Table<ObjectNode>()
                .index("project_id", r -> Json.text(r, "project_id"))
                .index("lb", r -> Json.text(r, "lb"));
    }

    Map<String, Table<ObjectNode>> tables() {
        Map<String, Table<ObjectNode>> all = new LinkedHashMap<>();
        all.put("loadbalancers", loadBalancers);
        all.put("listeners", listeners);
        all.put("pools", pools);
        all.put("members", members);
        all.put("healthmonitors", monitors);
        return all;
    }

    static Refused denied() {
        return new Refused(403, "Policy does not allow this request to be performed.");
    }

    static String id(ObjectNode row) {
        return Json.text(row, "id", "");
    }

    /** Returns a row; refuses with 404 when there is none and 403 when it belongs to others. */
    static ObjectNode find(Table<ObjectNode> table, String what, Caller caller, String id) {
        ObjectNode row = table.get(id);
        if (row == null) {
            throw new Refused(404, what + " " + id + " not found.");
        }
        if (!caller.owns(Json.text(row, "project_id", ""))) {
            throw denied();
        }
        return row;
    }

    /** Adds a row that lives below a load balancer; the id is new. */
    ObjectNode add(Table<ObjectNode> table, ObjectNode row, String project, String lb) {
        row.put("lb", lb).put("project_id", project).put("tenant_id", project);
        row.put("provisioning_status", "PENDING_CREATE");
        row.put("created_at", stamp()).putNull("updated_at");
        return table.add(id(row), row);
    }

    String stamp() {
        return world.stamp().replace("Z", "");
    }

    private static boolean busy(ObjectNode row) {
        return Json.text(row, "provisioning_status", "").startsWith("PENDING_");
    }

    /** Refuses a change while the load balancer is busy. */
    ObjectNode changeable(String lb) {
        ObjectNode row = loadBalancers.get(lb);
        if (row == null) {
            throw new Refused(404, "Load Balancer " + lb + " not found.");
        }
        if (busy(row)) {
            throw new Refused(409, "Load Balancer " + lb + " is immutable and cannot be updated.");
        }
        return row;
    }

    /** Locks the load balancer for a change of a part; when it is over both are ACTIVE. */
    void changing(ObjectNode lb, ObjectNode part, Setting delay) {
        lb.put("provisioning_status", delay == Setting.BALANCER_BUILD ? "PENDING_CREATE" : "PENDING_UPDATE");
        if (!id(part).equals(id(lb))
                && !Json.text(part, "provisioning_status", "").equals("PENDING_CREATE")) {
            part.put("provisioning_status", "PENDING_UPDATE");
        }
        world.later(delay, () -> {
            boolean fails = Json.text(lb, "name", "").contains("FAIL");
            settle(lb, fails && delay == Setting.BALANCER_BUILD ? "ERROR" : "ACTIVE");
            settle(part, Json.text(lb, "provisioning_status", "ACTIVE"));
        });
    }

    private void settle(ObjectNode row, String status) {
        if (busy(row) && !Json.text(row, "provisioning_status", "").equals("PENDING_DELETE")) {
            row.put("provisioning_status", status).put("updated_at", stamp());
        }
    }

    /** Locks the load balancer and removes a part when the change is over. */
    void removing(ObjectNode lb, ObjectNode part, Runnable remove) {
        part.put("provisioning_status", "PENDING_DELETE");
        if (!id(part).equals(id(lb))) {
            lb.put("provisioning_status", "PENDING_UPDATE");
        }
        world.later(Setting.BALANCER_CHANGE, () -> {
            remove.run();
            settle(lb, "ACTIVE");
        });
    }

    /** Removes a load balancer with everything below it, and its port unless that was given. */
    void drop(ObjectNode lb) {
        for (Table<ObjectNode> table : List.of(listeners, pools, members, monitors)) {
            table.by("lb", id(lb)).forEach(r -> table.remove(id(r)));
        }
        loadBalancers.remove(id(lb));
        if (lb.path("own_port").asBoolean()) {
            plugs.remove(Json.text(lb, "vip_port_id", ""));
        }
    }

    /** Removes a pool and what is in it. */
    void dropPool(ObjectNode pool) {
        members.by("pool", id(pool)).forEach(m -> members.remove(id(m)));
        monitors.by("pool", id(pool)).forEach(m -> monitors.remove(id(m)));
        listeners.by("lb", Json.text(pool, "lb", "")).stream()
                .filter(l -> id(pool).equals(Json.text(l, "default_pool_id")))
                .forEach(l -> l.putNull("default_pool_id"));
        pools.remove(id(pool));
    }

    Stream<Service.Item> items() {
        return tables().entrySet().stream().flatMap(t -> t.getValue().all().stream()
                .map(r -> new Service.Item(
                        t.getKey(), Json.text(r, "project_id", ""), id(r), Json.text(r, "name", ""), r)));
    }
}
