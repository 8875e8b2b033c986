// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.Lookup;
import io.coeus.openstack.rest.RestClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Images} of Glance. */
public final class Glance implements Images {
    private final RestClient glance;

    /** Speaks through a client of the image service. */
    public Glance(RestClient glance) {
        this.glance = glance;
    }

    @Override
    public Optional<Image> find(String idOrName) {
        if (Lookup.isId(idOrName)) {
            return glance.at("images", idOrName).find().map(Glance::read);
        }
        List<Image> named = glance.at("images")
                .query("name", idOrName)
                .query("status", "active")
                .list("images", Glance::read);
        return Lookup.onlyOne("images", idOrName, named, Image::name);
    }

    @Override
    public List<Image> list() {
        return glance.at("images").query("status", "active").list("images", Glance::read);
    }

    private static Image read(JsonNode node) {
        return new Image(
                Json.text(node, "id"),
                Json.text(node, "name"),
                Json.text(node, "status"),
                node.path("min_disk").asInt(),
                node.path("min_ram").asInt(),
                node.path("size").asLong(),
                properties(node));
    }

    private static Map<String, String> properties(JsonNode node) {
        Map<String, String> result = new HashMap<>();
        node.properties().stream()
                .filter(field -> field.getValue().isTextual())
                .forEach(field -> result.put(field.getKey(), field.getValue().asText()));
        return Map.copyOf(result);
    }
}
