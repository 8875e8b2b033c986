// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;

/** What Nova says about itself: zones, services, hypervisors, usage. */
final class Cloud {
    private final World world;

    Cloud(World world) {
        this.world = world;
    }

    void addTo(Router router) {
        router.on("GET", "/v2.1/os-availability-zone", Cloud::zones)
                .on("GET", "/v2.1/os-availability-zone/detail", this::zonesInDetail)
                .on("GET", "/v2.1/os-services", this::services)
                .on("GET", "/v2.1/os-hypervisors", Cloud::hypervisors)
                .on("GET", "/v2.1/extensions", c -> Reply.ok(Json.of("extensions", Json.list())))
                .on("GET", "/v2.1/os-simple-tenant-usage/{id}", c -> Reply.ok(Json.of("tenant_usage", Json.of())));
    }

    private static ObjectNode zone(String name) {
        return Json.of("zoneName", name, "zoneState", Json.of("available", true));
    }

    private static Reply zones(Call call) {
        return Reply.ok(Json.of("availabilityZoneInfo", Json.list(zone("nova").putNull("hosts"))));
    }

    private Reply zonesInDetail(Call call) {
        Nova.onlyAdmin(call, "os_compute_api:os-availability-zone:detail");
        ObjectNode alive = Json.of("available", true, "active", true, "updated_at", world.databaseStamp());
        ObjectNode nova = zone("nova");
        nova.set("hosts", Json.of(Servers.HOST, Json.of("nova-compute", alive)));
        return Reply.ok(Json.of("availabilityZoneInfo", Json.list(nova)));
    }

    private Reply services(Call call) {
        Nova.onlyAdmin(call, "os_compute_api:os-services:list");
        List<ObjectNode> all = List.of(
                service("nova-scheduler", 1, "internal"),
                service("nova-conductor", 2, "internal"),
                service("nova-compute", 3, "nova"));
        return Reply.ok(Json.of("services", Json.listOf(all)));
    }

    private ObjectNode service(String binary, int id, String zone) {
        ObjectNode view = Json.of("binary", binary, "host", Servers.HOST, "id", id, "zone", zone, "status", "enabled");
        return view.put("state", "up").put("updated_at", world.databaseStamp()).putNull("disabled_reason");
    }

    private static Reply hypervisors(Call call) {
        Nova.onlyAdmin(call, "os_compute_api:os-hypervisors:list");
        ObjectNode one = Json.of("id", 1, "hypervisor_hostname", Servers.HOST, "state", "up", "status", "enabled");
        return Reply.ok(Json.of("hypervisors", Json.list(one)));
    }
}
