// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.time.Duration;

/** How far a driver has got with what it was asked. */
public sealed interface Progress {

    /** What to hand over at the next call about the same thing. */
    Known known();

    /** The engine is as desired; asking again would change nothing. */
    record Settled(Known known) implements Progress {}

    /**
     * The engine works on it, ask again.
     *
     * @param waitingFor what is being waited for, in words for the owner: {@code 2 of 3 instances ready}
     * @param lookAgainIn when another look is worth while
     */
    record Moving(Known known, String waitingFor, Duration lookAgainIn) implements Progress {}

    /** It does not go on, unless {@link DriverError#retryable()} and asked again. */
    record Blocked(Known known, DriverError error) implements Progress {}
}
