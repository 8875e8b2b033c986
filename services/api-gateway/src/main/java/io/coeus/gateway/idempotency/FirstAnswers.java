// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.idempotency;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Storage of idempotency keys with the answers first given. Each method is one transaction. */
public interface FirstAnswers {
    /**
     * Takes the key for a request, or answers what is known of the request that took it before. A key whose request
     * never ended, because its process died, is taken anew after {@code lease}.
     */
    Optional<Known> begin(Key key, String fingerprint, Duration lease);

    /** Keeps the answer. */
    void end(Key key, Answer answer);

    /** Gives the key back: its request did nothing. */
    void drop(Key key);

    /** Forgets what is older than {@code age}. */
    void forget(Duration age);

    /** A key is its user's in his project. */
    record Key(String projectId, String userId, String text) {}

    /**
     * A request that took its key.
     *
     * @param fingerprint of its method, path and body
     * @param answer empty while it runs
     */
    record Known(String fingerprint, Optional<Answer> answer) {}

    /** An answer as it was given. */
    record Answer(int status, Map<String, String> headers, String body) {}
}
