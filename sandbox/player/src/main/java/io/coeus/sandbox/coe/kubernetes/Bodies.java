// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads what requests carry. */
final class Bodies {
    private Bodies() {}

    /** A change to an object, in place. */
    interface Patch {
        void change(ObjectNode object);
    }

    /**
     * Server-side apply: what the caller wants the object to say.
     *
     * @param wanted the applied configuration
     */
    record Applied(ObjectNode wanted) implements Patch {
        @Override
        public void change(ObjectNode object) {
            StrategicMerge.merge(object, wanted);
        }
    }

    static ObjectNode object(Call call) throws IOException {
        String type = type(call);
        byte[] body = call.body();
        return switch (type) {
            case "", "application/json" -> Json.readObject(body);
            case "application/yaml" -> yaml(body);
            default -> throw Refusal.unsupported(type);
        };
    }

    static Patch patch(Call call) throws IOException {
        String type = type(call);
        byte[] body = call.body();
        return switch (type) {
            case "application/json-patch+json" -> {
                JsonNode operations = Json.read(body);
                yield object -> JsonPatch.apply(object, operations);
            }
            case "application/merge-patch+json" -> {
                JsonNode patch = Json.readObject(body);
                yield object -> Merging.merge(object, patch);
            }
            case "application/strategic-merge-patch+json" -> {
                ObjectNode patch = Json.readObject(body);
                yield object -> StrategicMerge.merge(object, patch);
            }
            case "application/apply-patch+yaml" -> new Applied(yaml(body));
            default -> throw Refusal.unsupported(type);
        };
    }

    private static ObjectNode yaml(byte[] body) {
        if (Json.readYaml(new String(body, StandardCharsets.UTF_8)) instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.badRequest("the body is not an object");
    }

    private static String type(Call call) {
        String header = call.header("Content-Type");
        int semicolon = header.indexOf(';');
        return (semicolon < 0 ? header : header.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
