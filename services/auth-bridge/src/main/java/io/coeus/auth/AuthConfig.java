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
     * Keys that seal secrets in the database, 32 bytes each in Base64. The first seals, all open: to change the key, put
     * a new one in front, restart, and take the old one away once the log says that nothing is sealed with it.
     */
    List<String> encryptionKey();

    /** Longest life of a token that was handed over. */
    @WithDefault("30m")
    Duration handoverLife();

    /** How many tokens of delegated credentials are kept in memory. */
    @WithDefault("2000")
    int tokens();
}
