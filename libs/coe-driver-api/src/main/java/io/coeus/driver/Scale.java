// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

/** How many instances of a workload run, and for how long. */
public sealed interface Scale {

    /** As many instances as {@code count}, at least 0, until further notice. */
    record Replicas(int count) implements Scale {}

    /** One instance on each node. */
    record Global() implements Scale {}

    /**
     * Instances that end.
     *
     * @param completions how many have to end well, at least 1
     * @param parallelism how many run at the same time, at least 1
     */
    record Job(int completions, int parallelism) implements Scale {}

    /** A job with one completion, again and again, by a crontab line of five fields in UTC. */
    record Cron(String schedule) implements Scale {}
}
