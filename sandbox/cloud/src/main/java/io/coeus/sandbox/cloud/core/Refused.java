// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

/** A call that a service refuses; each service renders it in its own shape. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String kind;

    /** Refuses with an HTTP status, a service-specific kind (Neutron's type; empty elsewhere) and a message. */
    public Refused(int status, String kind, String message) {
        super(message, null, false, false);
        this.status = status;
        this.kind = kind;
    }

    /** Refuses with an HTTP status and a message. */
    public Refused(int status, String message) {
        this(status, "", message);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** What went wrong in the service's own vocabulary; empty when it has none. */
    public String kind() {
        return kind;
    }

    /** What the caller is told. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
