// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

/** The codes every service needs; anything about one service's nouns belongs in that service's own enum. */
public enum CommonCode implements Code {
    /** A field of the request breaks a rule; the problem names the field. */
    INVALID_FIELD(Kind.INVALID),
    /** The request cannot be read at all. */
    MALFORMED_REQUEST(Kind.INVALID),
    /** The caller is known and may not do this. */
    NOT_ALLOWED(Kind.FORBIDDEN),
    /** There is no such thing, or the caller may not know of it. */
    NOT_FOUND(Kind.ABSENT),
    /** Something of that name exists already. */
    ALREADY_EXISTS(Kind.CONFLICT),
    /** The thing is in a state in which this may not be done. */
    WRONG_STATE(Kind.CONFLICT),
    /** The caller's copy is older than the stored one. */
    STALE_VERSION(Kind.CONFLICT),
    /** The idempotency key was used before with another request. */
    IDEMPOTENCY_KEY_REUSED(Kind.CONFLICT),
    /** A quota has no room for this. */
    QUOTA_EXCEEDED(Kind.EXHAUSTED),
    /** Too many requests for now. */
    TOO_MANY_REQUESTS(Kind.THROTTLED),
    /** A service this one needs does not answer. */
    DEPENDENCY_UNAVAILABLE(Kind.UNAVAILABLE),
    /** A service this one needs did not answer in time. */
    DEPENDENCY_TIMEOUT(Kind.UNAVAILABLE),
    /** Coeus itself is wrong; the log has the cause under the request id. */
    INTERNAL_DEFECT(Kind.DEFECT);

    private final Kind kind;

    CommonCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
