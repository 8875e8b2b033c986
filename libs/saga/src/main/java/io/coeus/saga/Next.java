// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import java.util.List;

/** What the engine decided: the new state, and the commands to send when it is stored. */
public record Next<D>(SagaState<D> state, List<Send> sends) {
    static <D> Next<D> quiet(SagaState<D> state) {
        return new Next<>(state, List.of());
    }
}
