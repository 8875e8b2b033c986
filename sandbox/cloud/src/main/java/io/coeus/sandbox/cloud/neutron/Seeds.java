// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;

/** The networks there are at the start. */
final class Seeds {
    private Seeds() {}

    static void sow(Ground ground, Caller admin, String externalCidr, String demo) {
        ObjectNode outer = Json.of("name", "public", "router:external", true, "mtu", 1500);
        outer.setAll(Json.of("provider:network_type", "flat", "provider:physical_network", "public"));
        ObjectNode external = ground.networks().make(admin, outer);
        ObjectNode range = Json.of("name", "public", "network_id", Kind.id(external), "ip_version", 4);
        ground.subnets().make(admin, range.put("cidr", externalCidr).put("enable_dhcp", false));
        ObjectNode network = ground.networks().make(admin, Json.of("name", "private", "project_id", demo));
        ObjectNode subnet = ground.subnets()
                .make(
                        admin,
                        Json.of(
                                "name",
                                "private",
                                "network_id",
                                Kind.id(network),
                                "ip_version",
                                4,
                                "cidr",
                                "10.10.0.0/16",
                                "project_id",
                                demo));
        ground.routers().seed(admin, demo, Kind.id(external), subnet);
    }
}
