// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import io.coeus.driver.DriverError;
import io.coeus.driver.DriverError.Kind;

/** A call the engine did not answer, or answered with an error. Never leaves the driver. */
final class EngineException extends RuntimeException {

    private final int status;
    private final Kind kind;

    private EngineException(int status, Kind kind, String message) {
        super(message);
        this.status = status;
        this.kind = kind;
    }

    /** The engine answered with an error. */
    static EngineException answered(int status, String message) {
        return new EngineException(status, kind(status, message), message);
    }

    /** The engine could not be asked, or did not answer. */
    static EngineException silent(String message) {
        return new EngineException(0, Kind.UNREACHABLE, message);
    }

    /** The engine is not of a version that can be used. */
    static EngineException unsupported(String message) {
        return new EngineException(0, Kind.UNSUPPORTED, message);
    }

    /** HTTP status of the answer; 0 without one. */
    int status() {
        return status;
    }

    DriverError error() {
        String message = getMessage();
        return new DriverError(kind, message == null ? kind.name() : message);
    }

    private static Kind kind(int status, String message) {
        if (message.contains("out of sequence") || message.contains("name conflicts")) {
            return Kind.CONFLICT;
        }
        return switch (status) {
            case 401, 403 -> Kind.FORBIDDEN;
            case 404, 409 -> Kind.CONFLICT;
            case 429 -> Kind.THROTTLED;
            case 400, 405, 406, 501 -> Kind.INVALID;
            default -> message.contains("code = InvalidArgument") ? Kind.INVALID : Kind.UNREACHABLE;
        };
    }
}
