// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How one attempt ended. */
sealed interface Outcome {
    /** Whether the service may have done what it was asked. */
    boolean mayHaveActed();

    /** Whether the same request may end better later. */
    boolean passing();

    Verdict verdict();

    Optional<Duration> retryAfter();

    /** The service answered. */
    record Answered(Response response) implements Outcome {
        private static final int UNAVAILABLE = 503;
        private static final Set<Integer> PASSING = Set.of(429, 500, 502, UNAVAILABLE, 504);
        private static final int SERVER_ERROR = 5;

        /** A 503 that names a time was answered by whoever guards the service, before it did anything. */
        @Override
        public boolean mayHaveActed() {
            boolean guarded =
                    response.status() == UNAVAILABLE && response.retryAfter().isPresent();
            boolean refused = response.status() / 100 < SERVER_ERROR && !response.successful();
            return !guarded && !refused;
        }

        @Override
        public boolean passing() {
            return PASSING.contains(response.status());
        }

        @Override
        public Verdict verdict() {
            return Verdict.of(response.status());
        }

        @Override
        public Optional<Duration> retryAfter() {
            return response.retryAfter();
        }
    }

    /** Nothing was sent, since the service is left alone for a while or too many calls are waiting for it. */
    record NotTried(String reason, Duration pause) implements Outcome {
        @Override
        public boolean mayHaveActed() {
            return false;
        }

        @Override
        public boolean passing() {
            return false;
        }

        @Override
        public Verdict verdict() {
            return Verdict.OVERLOADED;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(pause);
        }
    }

    /** Nothing was sent, since there was no connection. */
    record NotConnected(IOException cause) implements Outcome {
        @Override
        public boolean mayHaveActed() {
            return false;
        }

        @Override
        public boolean passing() {
            return true;
        }

        @Override
        public Verdict verdict() {
            return Verdict.BROKEN;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.empty();
        }
    }

    /** Sent, but there was no whole answer. */
    record Lost(IOException cause) implements Outcome {
        @Override
        public boolean mayHaveActed() {
            return true;
        }

        @Override
        public boolean passing() {
            return true;
        }

        @Override
        public Verdict verdict() {
            return Verdict.BROKEN;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.empty();
        }
    }
}
