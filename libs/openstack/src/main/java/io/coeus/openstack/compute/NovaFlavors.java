// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.List;

/** {@link Flavors} of Nova. */
final class NovaFlavors implements Flavors {
    private final RestClient nova;

    NovaFlavors(RestClient nova) {
        this.nova = nova;
    }

    /** Nova cannot search flavors by name. */
    @Override
    public List<Flavor> list() {
        return nova.at("flavors", "detail").list("flavors", NovaFlavors::read);
    }

    private static Flavor read(JsonNode node) {
        return new Flavor(
                Json.text(node, "id"),
                Json.text(node, "name"),
                node.path("vcpus").asInt(),
                node.path("ram").asInt(),
                node.path("disk").asInt(),
                Json.texts(node, "extra_specs"));
    }
}
