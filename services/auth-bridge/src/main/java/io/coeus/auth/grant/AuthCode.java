// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.grant;

import io.coeus.kernel.Code;
import io.coeus.kernel.Kind;

/** Why trust could not be given or used. */
public enum AuthCode implements Code {
    /** Keystone does not know the user's token, or not any more. */
    TOKEN_REFUSED(Kind.FORBIDDEN),
    /** The user's token is good, but nothing lasting can be made with it. */
    CANNOT_DELEGATE(Kind.FORBIDDEN),
    /** The token that was handed over has run out, or was used up. */
    HANDOVER_GONE(Kind.CONFLICT),
    /** Keystone no longer accepts what the user gave the cluster. */
    CREDENTIAL_REVOKED(Kind.FORBIDDEN),
    /** The cluster was never given anything, or it was taken back. */
    CREDENTIAL_UNKNOWN(Kind.ABSENT),
    /** Keystone does not let Coeus's own account do what it must. */
    SERVICE_ACCOUNT_REFUSED(Kind.UNAVAILABLE);

    private final Kind kind;

    AuthCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
