// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTest {
    private static MessagingConfig read(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MessagingConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(MessagingConfig.class);
    }

    @Test
    void defaults() {
        MessagingConfig config = read(Map.of());

        assertThat(config.follow()).isEmpty();
        assertThat(config.concurrentCommands()).isEqualTo(32);
        assertThat(config.concurrentEvents()).isEqualTo(4);
        assertThat(config.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.firstRetry()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.longestRetry()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.tries()).isEqualTo(12);
        assertThat(config.leaveUnknownPlans()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.giveUpAfter()).isEqualTo(Duration.ofHours(24));
        assertThat(config.remember()).isEqualTo(Duration.ofDays(7));
        assertThat(config.transactionTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.partitions()).isEqualTo(6);
        assertThat(config.replicas()).isEqualTo((short) -1);
    }

    @Test
    void everyKey() {
        MessagingConfig config = read(Map.ofEntries(
                Map.entry("coeus.messaging.follow", "a,b"),
                Map.entry("coeus.messaging.concurrent-commands", "1"),
                Map.entry("coeus.messaging.concurrent-events", "2"),
                Map.entry("coeus.messaging.lease", "3s"),
                Map.entry("coeus.messaging.first-retry", "4s"),
                Map.entry("coeus.messaging.longest-retry", "5s"),
                Map.entry("coeus.messaging.tries", "6"),
                Map.entry("coeus.messaging.leave-unknown-plans", "6m"),
                Map.entry("coeus.messaging.give-up-after", "7h"),
                Map.entry("coeus.messaging.remember", "8d"),
                Map.entry("coeus.messaging.transaction-timeout", "9s"),
                Map.entry("coeus.messaging.partitions", "10"),
                Map.entry("coeus.messaging.replicas", "3")));

        assertThat(config.follow()).contains(List.of("a", "b"));
        assertThat(config.concurrentCommands()).isEqualTo(1);
        assertThat(config.concurrentEvents()).isEqualTo(2);
        assertThat(config.lease()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.firstRetry()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.longestRetry()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.tries()).isEqualTo(6);
        assertThat(config.leaveUnknownPlans()).isEqualTo(Duration.ofMinutes(6));
        assertThat(config.giveUpAfter()).isEqualTo(Duration.ofHours(7));
        assertThat(config.remember()).isEqualTo(Duration.ofDays(8));
        assertThat(config.transactionTimeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(config.partitions()).isEqualTo(10);
        assertThat(config.replicas()).isEqualTo((short) 3);
    }
}
