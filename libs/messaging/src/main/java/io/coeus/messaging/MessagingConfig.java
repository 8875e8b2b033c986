// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How this process takes part in the traffic between services. */
@ConfigMapping(prefix = "coeus.messaging")
public interface MessagingConfig {
    /** Services whose events this one follows, by name; none when left out. */
    Optional<List<String>> follow();

    /** How many commands are worked on at once. */
    @WithDefault("32")
    int concurrentCommands();

    /** How many events and saga replies are handled at once; those about one aggregate always one by one. */
    @WithDefault("4")
    int concurrentEvents();

    /** How long a claimed command is this process's alone unless it says that it still works on it. */
    @WithDefault("30s")
    Duration lease();

    /** Pause after the first failed try; doubled with each further one. */
    @WithDefault("1s")
    Duration firstRetry();

    /** Longest pause between two tries. */
    @WithDefault("30s")
    Duration longestRetry();

    /** Failed tries of an event or reply after which it becomes a dead letter. */
    @WithDefault("12")
    int tries();

    /**
     * How long answers and deadlines of sagas whose plan this build does not know are left to processes that know it, as
     * while a new version is rolled out. After that the saga is shown as stuck.
     */
    @WithDefault("15m")
    Duration leaveUnknownPlans();

    /** Age at which a command nobody could do becomes a dead letter. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** How long handled messages are remembered, so that their repetitions vanish. */
    @WithDefault("7d")
    Duration remember();

    /** Longest wait for one answer of the database. */
    @WithDefault("30s")
    Duration transactionTimeout();

    /** Partitions of the topics this service creates. */
    @WithDefault("6")
    int partitions();

    /** Replicas of the topics this service creates; -1 leaves it to the brokers. */
    @WithDefault("-1")
    short replicas();
}
