// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How auth-bridge guards what it was trusted with. */
@ConfigMapping(prefix = "coeus.auth")
public interface AuthConfig {
    /**
     * Keys that seal secrets in the database, 32 bytes each in Base64. The first seals, all open. To change the key, put
     * a new one behind the old one, roll all replicas, put it in front, roll again, and take the old one away once the
     * log says that all lasting secrets are sealed with the first.
     */
    List<String> encryptionKey();

    /** Longest life of a token that was handed over. */
    @WithDefault("30m")
    Duration handoverLife();

    /** How many tokens of delegated credentials are kept in memory. */
    @WithDefault("2000")
    int tokens();
}
