// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.contracts.operation.OperationView;
import io.coeus.messaging.saga.Sagas;
import java.util.Optional;

/** Finds what waits for a person's decision. */
public final class Stuck {
    private Stuck() {}

    /** The id of the newest stuck operation on an aggregate. */
    public static Optional<String> operation(Sagas sagas, String aggregateId) {
        return sagas.of(aggregateId).stream()
                .filter(operation -> operation.state().equals("STUCK"))
                .map(OperationView::id)
                .reduce((older, newer) -> newer);
    }
}
