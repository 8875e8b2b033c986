// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.room;

import java.time.Instant;
import java.util.Collection;

/**
 * What is promised to operations. A promise stands until the step that makes the thing is done, or the operation has
 * ended; it never expires. Called inside a transaction.
 */
public interface Reservations {
    /** What the time is by the clock that promises end by; to be asked before the cloud is asked for its figures. */
    Instant now();

    /** Keeps others from taking from these pools until the transaction ends. */
    void lock(Collection<String> pools);

    /**
     * What is promised, including promises that ended after {@code asOf}: what they stood for may be missing in figures
     * of the cloud that are as old.
     */
    Promised promised(Collection<String> pools, Instant asOf);

    /** Promises to the operation all that the budget needs. */
    void take(String operationId, Budget budget);

    /** Ends the promises for the things these steps make. Repeating is fine. */
    void release(String operationId, Collection<String> steps);

    /** Ends all promises to the operation. Repeating is fine. */
    void release(String operationId);
}
