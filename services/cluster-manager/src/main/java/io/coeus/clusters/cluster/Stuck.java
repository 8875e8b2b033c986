// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.messaging.saga.Sagas;

/** Tells what waits for a person's decision. */
public final class Stuck {
    private Stuck() {}

    /** Whether that operation waits for a person. */
    public static boolean is(Sagas sagas, String operationId) {
        return sagas.find(operationId)
                .filter(operation -> operation.state().equals("STUCK"))
                .isPresent();
    }
}
