// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import io.coeus.kernel.Command;
import java.time.Duration;

/**
 * The one effect an engine asks for: send this command, and signal expiry unless it is answered in time.
 *
 * @param attempt to be named by the answer
 */
public record Send(String step, Direction direction, int attempt, Command<?> command, Duration within) {

    /** Whether the command does the step or undoes it. */
    public enum Direction {
        FORWARD,
        UNDO
    }
}
