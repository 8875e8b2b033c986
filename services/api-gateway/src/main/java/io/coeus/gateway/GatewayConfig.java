// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How long the gateway remembers what. */
@ConfigMapping(prefix = "coeus.gateway")
public interface GatewayConfig {
    /** Age at which events leave the feed. */
    @WithDefault("7d")
    Duration keepEvents();

    /** Most events in the feed. */
    @WithDefault("100000")
    long mostEvents();

    /** How long an idempotency key answers with its first answer. */
    @WithDefault("24h")
    Duration keepAnswers();

    /** How long it is remembered that a thing is gone, so that a late message does not bring it back. */
    @WithDefault("7d")
    Duration keepGraves();

    /** How often the feed is looked at for what other replicas stored. */
    @WithDefault("500ms")
    Duration feedPoll();

    /** How often those who watch hear something even when nothing happens. */
    @WithDefault("15s")
    Duration keepAlive();

    /** While this file exists, {@code /healthcheck} says that the gateway is out of service. */
    Optional<Path> disableFile();
}
