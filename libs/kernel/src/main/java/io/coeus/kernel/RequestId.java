// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

/**
 * Ties together everything one request caused, in logs, messages and calls to OpenStack. Either taken over from the
 * caller ({@code X-OpenStack-Request-Id}) or new from {@link Ids#request()}.
 */
public record RequestId(String value) {
    public RequestId {
        OpaqueText.check("request id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
