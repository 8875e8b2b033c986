// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.operation;

import io.coeus.contracts.WireType;
import io.coeus.kernel.Event;

/** What happens to operations; published by the service that runs the saga. */
public sealed interface OperationEvent extends Event {
    OperationView operation();

    /** An operation began, moved or ended; carries it whole. */
    @WireType("io.coeus.operation.changed.v1")
    record Changed(OperationView operation) implements OperationEvent {}
}
