// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.util.Map;

/** What goes wrong with one call to the cloud. */
enum Fault {
    /** 500, without having acted. */
    ERROR(500, Map.of(), "Something broke."),
    /** 409: something else is going on. */
    CONFLICT(409, Map.of(), "Conflict: it is being changed."),
    /** 429 with a wish. */
    THROTTLED(429, Map.of("retry-after", "3"), "Too many requests."),
    /** 403: no room; for calls that make something. */
    QUOTA(403, Map.of(), "Quota exceeded for resources."),
    /** The connection breaks before the call arrives. */
    RESET(0, Map.of(), ""),
    /** It acts, and the connection breaks. */
    ACTED_THEN_RESET(0, Map.of(), ""),
    /** It acts, and no answer comes in time. */
    ACTED_THEN_SILENT(0, Map.of(), ""),
    /** It acts, and answers 500. */
    ACTED_THEN_ERROR(500, Map.of(), "Something broke.");

    private final int status;
    private final Map<String, String> headers;
    private final String message;

    Fault(int status, Map<String, String> headers, String message) {
        this.status = status;
        this.headers = headers;
        this.message = message;
    }

    /** Whether the cloud does what it is asked all the same. */
    boolean acts() {
        return this == ACTED_THEN_RESET || this == ACTED_THEN_SILENT || this == ACTED_THEN_ERROR;
    }

    /** HTTP status, 0 where there is no answer. */
    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String message() {
        return message;
    }
}
