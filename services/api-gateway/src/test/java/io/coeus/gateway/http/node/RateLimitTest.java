// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void a_burst_passes_and_then_a_trickle() {
        var limit = new RateLimit(3, 1);
        for (int i = 0; i < 3; i++) {
            assertThat(limit.allows("10.0.0.1", NOW)).isTrue();
        }
        assertThat(limit.allows("10.0.0.1", NOW)).isFalse();
        assertThat(limit.allows("10.0.0.2", NOW)).isTrue();
        assertThat(limit.allows("10.0.0.1", NOW.plusSeconds(1))).isTrue();
        assertThat(limit.allows("10.0.0.1", NOW.plusSeconds(1))).isFalse();
    }
}
