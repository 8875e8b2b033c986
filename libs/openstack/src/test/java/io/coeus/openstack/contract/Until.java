// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a cloud. */
final class Until {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration STEP = Duration.ofMillis(200);

    private Until() {}

    /** The first of these values that fits. */
    static <T> T found(Supplier<Optional<T>> source, Predicate<T> fits) {
        Optional<T> last = Optional.empty();
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += STEP.toMillis()) {
            last = source.get();
            if (last.filter(fits).isPresent()) {
                return last.get();
            }
            pause(STEP);
        }
        throw new AssertionError("still " + last + " after " + PATIENCE);
    }

    /** Waits until there is nothing any more. */
    static void gone(Supplier<? extends Optional<?>> source) {
        Optional<?> last = source.get();
        for (long waited = 0; waited < PATIENCE.toMillis() && last.isPresent(); waited += STEP.toMillis()) {
            pause(STEP);
            last = source.get();
        }
        assertThat(last).isEmpty();
    }

    /** Waits until times that services tell in seconds differ by this much. */
    static void secondsPassed(int seconds) {
        pause(Duration.ofSeconds(seconds).plusMillis(100));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
