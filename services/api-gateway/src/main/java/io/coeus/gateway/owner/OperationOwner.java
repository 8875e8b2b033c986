// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.owner;

import io.coeus.contracts.operation.OperationView;
import io.coeus.gateway.access.Session;

/** The service that runs an operation. Calls block and throw the owner's Problem. */
public interface OperationOwner {
    /**
     * Tells the service what a person decided about an operation.
     *
     * @param service who runs it
     */
    OperationView steer(Session session, String service, String id, Steering steering);

    /** What a person can decide. */
    enum Steering {
        /** Try the stuck step once more. */
        RETRY,
        /** Stop and undo what was done. */
        CANCEL,
        /** Give up; what is left behind is the person's. */
        ABANDON
    }
}
