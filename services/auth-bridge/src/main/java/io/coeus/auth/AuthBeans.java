// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import io.coeus.auth.seal.Sealer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts together what is made from configuration. */
@Singleton
final class AuthBeans {
    /** At start, so that a wrong key is noticed then and not at the first create. */
    @Produces
    @Singleton
    @Startup
    Sealer sealer(AuthConfig config) {
        return new Sealer(config.encryptionKey());
    }
}
