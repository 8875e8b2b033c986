// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Finds and removes the services of a workload. */
final class Services {

    private Services() {}

    /** All that carry the label: one, unless something went wrong half-way. */
    static List<JsonNode> of(Engine engine, UUID workloadId) {
        return Json.items(engine.get("/services?" + Labels.filter(workloadId)))
                .sorted(Comparator.comparing(
                        service -> service.path("CreatedAt").asText()))
                .toList();
    }

    /** Removes one; false when somebody else already did. */
    static boolean delete(Engine engine, JsonNode service) {
        return engine.delete("/services/" + service.path("ID").asText());
    }
}
