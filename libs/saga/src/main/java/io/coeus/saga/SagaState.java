// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import io.coeus.kernel.Refusal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a running saga; immutable, made only by the {@link Engine} or read back from storage.
 *
 * @param planId such as {@code cluster.create/v1}
 * @param steps in the plan's order, by name
 * @param cause what made it turn back or stop, or null
 */
public record SagaState<D>(
        String planId,
        Phase phase,
        D data,
        List<StepState> steps,
        @Nullable Refusal cause) {

    /** The step of that name; fails with IllegalArgumentException. */
    public StepState step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(planId + " has no step " + name));
    }

    SagaState<D> with(String name, UnaryOperator<StepState> change) {
        var changed = steps.stream()
                .map(step -> step.name().equals(name) ? change.apply(step) : step)
                .toList();
        return new SagaState<>(planId, phase, data, changed, cause);
    }

    SagaState<D> with(D known) {
        return new SagaState<>(planId, phase, known, steps, cause);
    }

    SagaState<D> become(Phase next) {
        return new SagaState<>(planId, next, data, steps, cause);
    }

    SagaState<D> because(@Nullable Refusal why) {
        return new SagaState<>(planId, phase, data, steps, why);
    }
}
