// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Names one object.
 *
 * @param namespace "" for objects outside namespaces
 */
record Key(Kind kind, String namespace, String name) {
    static Key of(Kind kind, JsonNode object) {
        return new Key(kind, text(object, "metadata", "namespace"), text(object, "metadata", "name"));
    }

    static Key global(Kind kind, String name) {
        return new Key(kind, "", name);
    }

    /** The order of lists: namespace, then name. */
    String path() {
        return namespace + "/" + name;
    }
}
