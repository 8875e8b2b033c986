// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.stream.Collectors;

/** Small answers that are not objects of the store: scales and statuses of success. */
final class Scale {
    private Scale() {}

    static ObjectNode of(Target target, JsonNode object) {
        if (!target.kind().hasScale()) {
            throw Refusal.noSuchPath();
        }
        ObjectNode scale = Json.object().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
        ObjectNode meta = scale.putObject("metadata");
        for (String field : new String[] {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"}) {
            meta.put(field, text(object, "metadata", field));
        }
        scale.putObject("spec").put("replicas", at(object, "spec", "replicas").asInt());
        String selector = Json.map(at(object, "spec", "selector", "matchLabels")).entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
        scale.putObject("status")
                .put("replicas", at(object, "status", "replicas").asInt())
                .put("selector", selector);
        return scale;
    }

    static ObjectNode success(Target target) {
        ObjectNode status = Json.object().put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Success").putObject("details").put("name", target.name());
        return status;
    }

    static ObjectNode success(Target target, JsonNode deleted) {
        ObjectNode status = success(target);
        ObjectNode details = Json.within(status, "details");
        details.put("kind", target.kind().plural()).put("uid", text(deleted, "metadata", "uid"));
        if (!target.kind().group().isEmpty()) {
            details.put("group", target.kind().group());
        }
        return status;
    }
}
