// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import java.util.List;
import java.util.Map;

/** Addresses of things, as seen by the client of this request. */
record Links(String base) {
    List<Map<String, String>> of(String collection, String id) {
        return List.of(
                link("self", base + "/v1/" + path(collection, id)),
                link("bookmark", base + "/" + path(collection, id)));
    }

    String self(String collection, String id) {
        return base + "/v1/" + path(collection, id);
    }

    static Map<String, String> link(String rel, String href) {
        return Map.of("href", href, "rel", rel);
    }

    private static String path(String collection, String id) {
        return collection + "/" + id;
    }
}
