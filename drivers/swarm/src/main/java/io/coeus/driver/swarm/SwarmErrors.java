// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import io.coeus.driver.DriverError;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import java.util.function.Supplier;

/** Turns exceptions into values. */
final class SwarmErrors {

    private SwarmErrors() {}

    /** Does some work; what it throws becomes {@link Progress.Blocked}. */
    static Progress guarded(Known known, Supplier<Progress> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return new Progress.Blocked(known, of(e));
        }
    }

    static DriverError of(RuntimeException thrown) {
        return switch (thrown) {
            case EngineException e -> e.error();
            case IllegalArgumentException e ->
                new DriverError(DriverError.Kind.INVALID, String.valueOf(e.getMessage()));
            default -> new DriverError(DriverError.Kind.DEFECT, thrown.toString());
        };
    }
}
