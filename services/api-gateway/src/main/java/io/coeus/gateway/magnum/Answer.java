// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client is answered.
 *
 * @param body to be written as JSON, or null for none
 * @param location where what was made can be read, or null
 */
public record Answer(
        int status, @Nullable Object body, @Nullable String location) {
    static Answer ok(Object body) {
        return new Answer(200, body, null);
    }

    static Answer created(Object body, String location) {
        return new Answer(201, body, location);
    }

    /** Begun; the client polls. */
    static Answer accepted(String uuid) {
        return new Answer(202, Map.of("uuid", uuid), null);
    }

    static Answer nothing() {
        return new Answer(204, null, null);
    }
}
