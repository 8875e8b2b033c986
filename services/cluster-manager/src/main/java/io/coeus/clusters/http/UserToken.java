// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.http;

import io.coeus.kernel.Secret;

/** The user's Keystone token, as it comes in a header. */
public record UserToken(Secret secret) {
    static final String HEADER = "X-Auth-Token";

    /** For JAX-RS. */
    public static UserToken valueOf(String text) {
        return new UserToken(new Secret(text));
    }
}
