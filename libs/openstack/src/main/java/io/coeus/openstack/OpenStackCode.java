// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import io.coeus.kernel.Code;
import io.coeus.kernel.Kind;

/**
 * Why an OpenStack service did not do what it was asked. The {@link ServiceFailure} behind the problem says which
 * service, which status and which request id.
 */
public enum OpenStackCode implements Code {
    /** There is no such object, or the project may not see it. */
    NOT_FOUND(Kind.ABSENT),
    /** The object's state, or another object, is in the way; repeating does not help. */
    CONFLICT(Kind.CONFLICT),
    /** The object is being changed by someone else just now; the same call works later. */
    BUSY(Kind.UNAVAILABLE),
    /** More than one object answers to the name given. */
    AMBIGUOUS(Kind.CONFLICT),
    /** The project's quota has no room. */
    QUOTA_EXCEEDED(Kind.EXHAUSTED),
    /** The cloud has none left, such as addresses of a subnet. */
    EXHAUSTED(Kind.EXHAUSTED),
    /** The credential is not, or no longer, accepted. */
    UNAUTHORIZED(Kind.FORBIDDEN),
    /** The credential is good, its roles are not. */
    FORBIDDEN(Kind.FORBIDDEN),
    /** The service did not accept the content of the request. */
    INVALID(Kind.INVALID),
    /** The service is too old for the request, or has not got the feature. */
    UNSUPPORTED(Kind.INVALID),
    /** The cloud's catalogue has no such service. */
    SERVICE_MISSING(Kind.INVALID),
    /** The service asked to be called less often. */
    THROTTLED(Kind.THROTTLED),
    /** The service cannot be reached, says it cannot serve, or failed so often that it is left alone for a while. */
    UNAVAILABLE(Kind.UNAVAILABLE),
    /** No answer in time or a torn connection: the call may have acted, so look before repeating it. */
    TIMEOUT(Kind.UNAVAILABLE),
    /** The service failed inside. */
    SERVICE_ERROR(Kind.UNAVAILABLE),
    /** The service answered something that cannot be read. */
    UNREADABLE_ANSWER(Kind.DEFECT);

    private final Kind kind;

    OpenStackCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
