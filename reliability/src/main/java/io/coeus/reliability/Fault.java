// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.util.Map;

/** What goes wrong with one call to the cloud. */
enum Fault {
    /** 500, without having acted. */
    ERROR(500, "Something broke."),
    /** 409: something else is going on. */
    CONFLICT(409, "Conflict: it is being changed."),
    /** 429 with a wish. */
    THROTTLED(429, "Too many requests."),
    /** 403: no room; for calls that make something. */
    QUOTA(403, "Quota exceeded for resources."),
    /** The connection breaks before the call arrives. */
    RESET(0, ""),
    /** It acts, and the connection breaks. */
    ACTED_THEN_RESET(0, ""),
    /** It acts, and no answer comes in time. */
    ACTED_THEN_SILENT(0, ""),
    /** It acts, and answers 500. */
    ACTED_THEN_ERROR(500, "Something broke.");

    private final int status;
    private final String message;

    Fault(int status, String message) {
        this.status = status;
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
        return this == THROTTLED ? Map.of("retry-after", "3") : Map.of();
    }

    String message() {
        return message;
    }
}
