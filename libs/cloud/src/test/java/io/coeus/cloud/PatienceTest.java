// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final Patience patience = new Patience(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"PT0S,PT0.3S", "PT8S,PT1S", "PT40S,PT5S", "PT5M,PT5S", "PT10M,PT10S", "PT2H,PT2M"})
    void looksLessOftenTheLongerItTakes(Duration passed, Duration pause) {
        assertThat(patience.pause(begun(passed))).isEqualTo(pause);
    }

    @Test
    void knowsWhatTookTooLong() {
        assertThat(patience.longerThan(Duration.ofMinutes(2), begun(Duration.ofSeconds(121))))
                .isTrue();
        assertThat(patience.longerThan(Duration.ofMinutes(2), begun(Duration.ofMinutes(2))))
                .isFalse();
    }

    private static Work begun(Duration ago) {
        return new Work(
                new Envelope("m1", "test", "test", "test", NOW, null, null, null, null, List.of()), 1, NOW.minus(ago));
    }
}
