// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One step: a command to its owner, what is learnt from the answer, and how it is undone.
 *
 * @param name persisted; never renamed within a plan version
 * @param when the step is skipped where this does not hold at the time its turn comes
 * @param ask builds the command
 * @param learn folds the answer into the data
 * @param undo builds the command that undoes it, or empty when there is nothing to undo; it must not rely on anything
 *     learnt from this step, since a step that expired is undone too
 * @param within how long the step, and later its undo, may take
 * @param <D> the plan's data
 */
public record Step<D>(
        String name,
        Predicate<D> when,
        Function<D, Command<?>> ask,
        BiFunction<D, Reply, D> learn,
        Optional<Function<D, Command<?>>> undo,
        Duration within)
        implements Part<D> {

    Step<D> onlyWhen(Predicate<D> condition) {
        return new Step<>(name, condition.and(when), ask, learn, undo, within);
    }
}
