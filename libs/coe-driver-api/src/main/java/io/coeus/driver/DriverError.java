// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

/**
 * Why a driver could not do what it was asked, as a value.
 *
 * @param kind what sort of error it is, which tells whether asking again helps
 * @param message one sentence for the owner of the cluster, with the engine's own words; holds no secret
 */
public record DriverError(Kind kind, String message) {

    /** Whether the same call may succeed later without anybody doing something. */
    public boolean retryable() {
        return kind.retryable;
    }

    /** The sorts of errors that callers tell apart. */
    public enum Kind {
        /** The API could not be reached, broke off or answered with a server error. */
        UNREACHABLE(true),
        /** The API asks to come back later. */
        THROTTLED(true),
        /** Somebody else changed the same object at the same time. */
        CONFLICT(true),
        /** The client certificate is not accepted or may not do this. */
        FORBIDDEN(false),
        /** The engine does not accept the object. */
        INVALID(false),
        /** The cluster has no room or no quota for it. */
        EXHAUSTED(false),
        /** The engine took it, but the instances do not get well; the workload's status says which and why. */
        INSTANCES_FAILED(false),
        /** The engine or its driver cannot express it; {@link Fit} says the fields. */
        UNSUPPORTED(false),
        /** The driver itself is wrong. */
        DEFECT(false);

        private final boolean retryable;

        Kind(boolean retryable) {
            this.retryable = retryable;
        }
    }
}
