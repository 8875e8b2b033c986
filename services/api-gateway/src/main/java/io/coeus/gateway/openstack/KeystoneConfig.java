// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.openstack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Keystone, and Coeus's own account there. */
@ConfigMapping(prefix = "coeus.keystone")
public interface KeystoneConfig {
    /** Where Keystone is, with or without {@code /v3}. */
    URI url();

    /** Name of the account that may validate tokens. */
    String username();

    String password();

    /** Project the account acts in. */
    @WithDefault("service")
    String project();

    /** Domain of the account and its project. */
    @WithDefault("Default")
    String domain();

    /** How long a good token's answer is remembered, and so how late a revocation is noticed. */
    @WithDefault("60s")
    Duration cacheGood();

    /** How long a bad token's answer is remembered. */
    @WithDefault("5s")
    Duration cacheBad();

    /** Most answers that are remembered. */
    @WithDefault("10000")
    int cacheSize();
}
