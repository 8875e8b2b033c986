// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Request bodies. */
final class Bodies {
    private Bodies() {}

    /**
     * The body.
     *
     * @throws Problem MALFORMED_REQUEST when the request has none
     */
    static <T> T needed(@Nullable T body) {
        if (body == null) {
            throw new Problem(CommonCode.MALFORMED_REQUEST, "The request needs a JSON body.");
        }
        return body;
    }
}
