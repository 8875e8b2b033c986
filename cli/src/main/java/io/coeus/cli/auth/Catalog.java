// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.auth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looks up Coeus in Keystone's service catalog, where it stands as the container-infra service. */
final class Catalog {
    private Catalog() {}

    static Optional<String> containerInfra(JsonNode catalog, Optional<String> region) {
        return each(catalog)
                .filter(service -> service.path("type").asText("").equals("container-infra"))
                .flatMap(service -> each(service.path("endpoints")))
                .filter(endpoint -> endpoint.path("interface").asText("").equals("public"))
                .filter(endpoint ->
                        region.isEmpty() || endpoint.path("region").asText("").equals(region.get()))
                .map(endpoint -> endpoint.path("url").asText(""))
                .findFirst();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
