// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.time.Duration;
import java.util.Optional;

/** All that is not decided by the product: what happens at each point, and who goes next. The same for the same case. */
interface Chance {
    /** What happens at a point. */
    enum Verdict {
        GO_ON,
        /** The process is stopped. */
        STOP,
        /** Others go on first. */
        LET_OTHERS
    }

    Verdict at(Point point, Host host);

    /** Which of so many goes next. */
    int pick(int choices);

    /** What goes wrong with this outside call. */
    Optional<Fault> fault(String service, String verb, String path);

    /** How long a stopped process stays away. */
    Duration downtime();

    /** How much later than usual a message arrives. */
    Duration delay();

    /** How many of the messages read before are read once more, as after a rebalance. */
    int repeat();

    /** How much longer than usual the cloud takes. */
    int slowness();

    /** Whether a message nobody can read comes along. */
    boolean poison();

    /** From now on things go wrong. */
    void storm();

    /** From now on nothing goes wrong, as at the beginning. */
    void calm();
}
