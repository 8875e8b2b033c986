// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.octavia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import java.util.List;

/** The tree that GET /loadbalancers/{id}/status shows. */
final class StatusTree {
    private final Balancers balancers;

    StatusTree(Balancers balancers) {
        this.balancers = balancers;
    }

    private static ObjectNode brief(ObjectNode row, String... more) {
        ObjectNode view = Json.of();
        for (String name : List.of("id", "name", "operating_status", "provisioning_status")) {
            view.set(name, row.get(name));
        }
        for (String name : more) {
            view.set(name, row.get(name));
        }
        return view;
    }

    ObjectNode of(ObjectNode lb) {
        ObjectNode view = brief(lb);
        List<ObjectNode> listeners = balancers.listeners.by("lb", Balancers.id(lb)).stream()
                .map(this::listener)
                .toList();
        view.set("listeners", Json.listOf(listeners));
        return Json.of("statuses", Json.of("loadbalancer", view));
    }

    private ObjectNode listener(ObjectNode listener) {
        ObjectNode view = brief(listener);
        ObjectNode pool = balancers.pools.get(Json.text(listener, "default_pool_id", ""));
        view.set("pools", pool == null ? Json.list() : Json.list(pool(pool)));
        return view;
    }

    private ObjectNode pool(ObjectNode pool) {
        ObjectNode view = brief(pool);
        balancers.monitors.by("pool", Balancers.id(pool)).forEach(m -> view.set("health_monitor", brief(m, "type")));
        List<ObjectNode> members = balancers.members.by("pool", Balancers.id(pool)).stream()
                .map(m -> brief(m, "address", "protocol_port"))
                .toList();
        view.set("members", Json.listOf(members));
        return view;
    }
}
