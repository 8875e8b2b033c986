// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.messaging.MessagingConfig;
import java.time.Duration;

/** How long to wait after a failed try. */
final class Backoff {
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** The first pause doubled with each further failure, up to the longest; {@code failures} counts from 1. */
    static Duration after(int failures, MessagingConfig config) {
        long factor = 1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        Duration pause = config.firstRetry().multipliedBy(factor);
        return pause.compareTo(config.longestRetry()) < 0 ? pause : config.longestRetry();
    }
}
