// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Ids;
import io.coeus.sandbox.cloud.core.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service catalog: every service at its path of this process, and container-infra wherever Coeus listens. */
final class Catalog {
    private static final List<String> INTERFACES = List.of("public", "internal", "admin");
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String id, String type, String name, String url, List<String> endpointIds) {}

    Catalog(Ids ids, String url, String containerInfraUrl) {
        add(ids, "identity", "keystone", url + "/identity/v3");
        add(ids, "compute", "nova", url + "/compute/v2.1");
        add(ids, "image", "glance", url + "/image");
        add(ids, "network", "neutron", url + "/network");
        add(ids, "volumev3", "cinder", url + "/volume/v3/%(project_id)s");
        add(ids, "block-storage", "cinder-block-storage", url + "/volume/v3/%(project_id)s");
        add(ids, "baremetal", "ironic", url + "/baremetal");
        add(ids, "load-balancer", "octavia", url + "/load-balancer");
        add(ids, "placement", "placement", url + "/placement");
        add(ids, "container-infra", "magnum", containerInfraUrl);
    }

    private void add(Ids ids, String type, String name, String url) {
        entries.add(new Entry(ids.hex(), type, name, url, List.of(ids.hex(), ids.hex(), ids.hex())));
    }

    /** Returns the catalog as a token for this project shows it. */
    ArrayNode view(@Nullable String projectId) {
        return Json.listOf(entries.stream()
                .filter(e -> projectId != null || !e.url.contains("%("))
                .map(e -> Json.of(
                        "endpoints",
                        Json.listOf(endpoints(e, e.url.replace("%(project_id)s", String.valueOf(projectId)))),
                        "id",
                        e.id,
                        "type",
                        e.type,
                        "name",
                        e.name))
                .toList());
    }

    private static List<ObjectNode> endpoints(Entry e, String url) {
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < INTERFACES.size(); i++) {
            all.add(Json.of(
                    "id",
                    e.endpointIds.get(i),
                    "interface",
                    INTERFACES.get(i),
                    "region_id",
                    "RegionOne",
                    "url",
                    url,
                    "region",
                    "RegionOne"));
        }
        return all;
    }

    /** Returns the services as GET /services lists them. */
    List<ObjectNode> services(String base) {
        return entries.stream()
                .map(e -> Json.of(
                        "name",
                        e.name,
                        "id",
                        e.id,
                        "type",
                        e.type,
                        "enabled",
                        true,
                        "links",
                        Json.of("self", base + "/v3/services/" + e.id)))
                .toList();
    }

    /** Returns the endpoints as GET /endpoints lists them. */
    List<ObjectNode> endpoints(String base) {
        List<ObjectNode> all = new ArrayList<>();
        for (Entry e : entries) {
            for (ObjectNode endpoint : endpoints(e, e.url)) {
                endpoint.put("service_id", e.id).put("enabled", true);
                endpoint.set(
                        "links",
                        Json.of(
                                "self",
                                base + "/v3/endpoints/" + endpoint.path("id").asText()));
                all.add(endpoint);
            }
        }
        return all;
    }
}
