// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What an HTTP server answered.
 *
 * @param body a missing node when there is none; a text when it is not JSON
 */
record Answer(int status, HttpHeaders headers, JsonNode body) {
    String text(String field) {
        return body.path(field).asText("");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
