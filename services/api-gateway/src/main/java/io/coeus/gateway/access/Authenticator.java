// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.access;

import io.coeus.kernel.Caller;
import io.coeus.kernel.Secret;
import java.util.Optional;

/** Says who bears a token. */
public interface Authenticator {
    /**
     * The bearer of the token, or empty when it is no valid token. Answers may be some seconds old. Blocks.
     *
     * @throws io.coeus.kernel.Problem NOT_ALLOWED for a token that is valid but of no project, and of kind UNAVAILABLE
     *     when Keystone does not answer
     */
    Optional<Caller> bearer(Secret token);

    /** Where tokens come from, for the challenge of a 401. */
    String issuer();
}
