// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.handover;

import java.time.Instant;
import java.util.Optional;

/** Where tokens handed over are kept. Called inside a transaction. */
public interface Handovers {
    void add(Handover handover);

    Optional<Handover> find(String id);

    /** Deletes; none there is fine. */
    void remove(String id);

    /** Deletes what has run out; answers how many. */
    int removeExpired(Instant now);
}
