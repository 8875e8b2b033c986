// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.time.Duration;
import java.util.Optional;

/** Nothing goes wrong but one thing: the process at the n-th point is stopped. Counts the points there are. */
final class OneStop implements Chance {
    private static final Duration DOWNTIME = Duration.ofSeconds(5);

    private final int stopAt;
    private boolean calm = true;
    private int passed;

    OneStop(int stopAt) {
        this.stopAt = stopAt;
    }

    /** How many points were passed since the storm began. */
    int passed() {
        return passed;
    }

    @Override
    public Verdict at(Point point, Host host) {
        if (calm) {
            return Verdict.GO_ON;
        }
        passed++;
        return passed == stopAt ? Verdict.STOP : Verdict.GO_ON;
    }

    @Override
    public int pick(int choices) {
        return 0;
    }

    @Override
    public Optional<Fault> fault(String service, String verb, String path) {
        return Optional.empty();
    }

    @Override
    public Duration downtime() {
        return DOWNTIME;
    }

    @Override
    public Duration delay() {
        return Duration.ZERO;
    }

    @Override
    public int repeat() {
        return 0;
    }

    @Override
    public int slowness() {
        return 1;
    }

    @Override
    public boolean poison() {
        return false;
    }

    @Override
    public void storm() {
        calm = false;
    }

    @Override
    public void calm() {
        calm = true;
    }
}
