// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway;

import io.coeus.kernel.Code;
import io.coeus.kernel.Kind;

/** The failures only the gateway knows. */
public enum GatewayCode implements Code {
    /** Several things have the name; the id says which. */
    NAME_AMBIGUOUS(Kind.CONFLICT),
    /** Coeus does not do this, or not yet. */
    NOT_SUPPORTED(Kind.INVALID),
    /** Clusters still use the template. */
    TEMPLATE_IN_USE(Kind.INVALID),
    /** The caller's copy, named in If-Match, is not the current one. */
    VERSION_MISMATCH(Kind.CONFLICT),
    /** There is no token, or it is not valid any more. */
    NOT_AUTHENTICATED(Kind.FORBIDDEN),
    /** The body is longer than is read. */
    BODY_TOO_LARGE(Kind.INVALID),
    /** The answer to the first request with this idempotency key is not there yet. */
    FIRST_REQUEST_RUNNING(Kind.CONFLICT);

    private final Kind kind;

    GatewayCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
