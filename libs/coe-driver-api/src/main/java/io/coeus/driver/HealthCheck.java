// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.time.Duration;
import java.util.List;

/**
 * How an engine finds out whether an instance is well. An instance that fails {@code retries} times in a row is restarted.
 *
 * @param probe what is tried
 * @param interval time from one try to the next
 * @param timeout how long one try may take
 * @param retries failures in a row that count as ill, at least 1
 * @param startPeriod time after the start during which failures do not count
 */
public record HealthCheck(Probe probe, Duration interval, Duration timeout, int retries, Duration startPeriod) {

    /** What a health check tries. */
    public sealed interface Probe {}

    /** A GET which answers 2xx or 3xx is well. */
    public record Http(int port, String path) implements Probe {}

    /** A port which accepts a connection is well. */
    public record Tcp(int port) implements Probe {}

    /** A command inside the container which ends with 0 is well. */
    public record Command(List<String> command) implements Probe {

        public Command {
            command = List.copyOf(command);
        }
    }
}
