// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Where messages go that were committed. The place for a test to put a broker that fails at will. */
public interface Publisher {
    /**
     * Sends all in order and waits. Used by one thread at a time.
     *
     * @throws ExecutionException when the broker does not answer; nothing counts as sent then
     */
    Result publish(List<OutboxRow> rows) throws ExecutionException, InterruptedException;

    /** Closes the connection to the broker. */
    void drop();

    /** The ids of the rows acknowledged before the first that was not, and why that one was not. */
    record Result(List<Long> acknowledged, @Nullable Exception failure) {}
}
