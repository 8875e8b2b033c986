// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

/**
 * Answers the only two questions others have about a {@link Problem}: which HTTP status it has, and whether the same
 * request may succeed when it is repeated.
 */
public enum Kind {
    INVALID(400, false),
    FORBIDDEN(403, false),
    ABSENT(404, false),
    CONFLICT(409, false),
    EXHAUSTED(422, false),
    THROTTLED(429, true),
    UNAVAILABLE(503, true),
    DEFECT(500, false);

    private final int httpStatus;
    private final boolean retryable;

    Kind(int httpStatus, boolean retryable) {
        this.httpStatus = httpStatus;
        this.retryable = retryable;
    }

    public int httpStatus() {
        return httpStatus;
    }

    public boolean retryable() {
        return retryable;
    }
}
