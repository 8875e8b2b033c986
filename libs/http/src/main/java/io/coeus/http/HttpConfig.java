// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How services talk to each other over HTTP. */
@ConfigMapping(prefix = "coeus.internal")
public interface HttpConfig {
    /** The secret all services share; whoever has it may speak for any caller. */
    String token();

    /** Longest wait for a connection to another service. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Longest wait for another service's answer. */
    @WithDefault("30s")
    Duration answerTimeout();
}
