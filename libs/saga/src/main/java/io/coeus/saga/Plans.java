// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The words plans are written in; meant for static import.
 *
 * <pre>{@code
 * plan("cluster.create", 1,
 *         ask("prepare-network", Data::prepareNetwork)
 *                 .learn(Data::withNetwork)
 *                 .undo(Data::removeNetwork)
 *                 .within(ofMinutes(5)),
 *         pointOfNoReturn(),
 *         ...)
 * }</pre>
 *
 * <p>The stages leave nothing to a default: a step that does not say how it is undone, or how long it may take, does
 * not compile, and neither does a fold that expects another answer than the command has.
 */
public final class Plans {
    private Plans() {}

    /** A plan of these parts, in order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <D> Plan<D> plan(String name, int version, Part<D>... parts) {
        return Plan.of(name, version, List.of(parts));
    }

    /** A step that asks the owner of the command. */
    public static <D, R extends Reply> Asked<D, R> ask(String name, Function<D, ? extends Command<R>> command) {
        return new Asked<>(name, command);
    }

    /** Steps side by side. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <D> Part<D> together(Step<D>... steps) {
        return new Together<>(List.of(steps));
    }

    /** A step that is taken only where the condition holds when its turn comes. */
    public static <D> Step<D> when(Predicate<D> condition, Step<D> step) {
        return step.onlyWhen(condition);
    }

    /** From here on nothing is undone. */
    public static <D> Part<D> pointOfNoReturn() {
        return new PointOfNoReturn<>();
    }

    /** A step that does not say yet what is learnt. */
    public record Asked<D, R extends Reply>(String name, Function<D, ? extends Command<R>> command) {

        /** What the answer adds to the data. */
        @SuppressWarnings("unchecked") // the command's type says that its owner answers with R
        public Learnt<D> learn(BiFunction<D, R, D> fold) {
            return new Learnt<>(name, command::apply, (data, reply) -> fold.apply(data, (R) reply));
        }

        /** The answer says no more than that it is done. */
        public Learnt<D> learnNothing() {
            return new Learnt<>(name, command::apply, (data, reply) -> data);
        }
    }

    /** A step that does not say yet how it is undone. */
    public record Learnt<D>(String name, Function<D, Command<?>> command, BiFunction<D, Reply, D> fold) {

        /** The command that undoes the step; it must be right also when the step never happened. */
        public Undoable<D> undo(Function<D, ? extends Command<?>> undo) {
            return new Undoable<>(this, Optional.of(undo::apply));
        }

        /** The step leaves nothing behind. */
        public Undoable<D> nothingToUndo() {
            return new Undoable<>(this, Optional.empty());
        }
    }

    /** A step that does not say yet how long it may take. */
    public record Undoable<D>(Learnt<D> learnt, Optional<Function<D, Command<?>>> undo) {

        /** How long the step may take, and its undo again. */
        public Step<D> within(Duration limit) {
            return new Step<>(learnt.name(), data -> true, learnt.command(), learnt.fold(), undo, limit);
        }
    }
}
