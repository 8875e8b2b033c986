// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says about one thing.
 *
 * @param externalId its id in the cloud, or null where it is not known
 */
public record LedgerRecord(
        Ledger.Entry entry, State state, @Nullable String externalId, Instant createdAt, Instant updatedAt) {

    /** How far the thing is; stored by name. */
    public enum State {
        /** May or may not exist. */
        INTENDED,
        EXISTS,
        /** May or may not exist any more. */
        REMOVING,
        GONE
    }
}
