// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Which of the cloud's addresses to use, and how. */
@ConfigMapping(prefix = "coeus.cloud")
public interface CloudConfig {
    /** Which addresses of the catalogue: {@code public}, {@code internal} or {@code admin}. */
    @WithName("interface")
    @WithDefault("public")
    String interfaceName();

    /** The region; whichever the catalogue lists first when left out. */
    Optional<String> region();

    /** Addresses by service type that win over the catalogue. */
    Map<String, URI> endpoints();

    /** Longest wait for a connection. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** Longest wait for one answer to a call that only reads; it is asked again then. */
    @WithDefault("8s")
    Duration readTimeout();

    /** Longest wait for one answer to any other call. */
    @WithDefault("30s")
    Duration timeout();

    /** How many sessions are kept; the least used goes first. */
    @WithDefault("1000")
    int sessions();
}
