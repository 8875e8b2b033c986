// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.cli.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a request body from options; what was not given is left to the server. */
final class Fields {
    private final ObjectNode body = Json.object();

    Fields with(String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
        return this;
    }

    Fields with(String name, @Nullable Integer value) {
        if (value != null) {
            body.put(name, value);
        }
        return this;
    }

    Fields with(String name, @Nullable Boolean value) {
        if (value != null) {
            body.put(name, value);
        }
        return this;
    }

    Fields with(String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            ObjectNode object = body.putObject(name);
            values.forEach(object::put);
        }
        return this;
    }

    ObjectNode body() {
        return body;
    }
}
