// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Everything at once, as a seed has it. How much of what differs from seed to seed too. */
final class Storm implements Chance {
    private static final int LONGEST_DOWNTIME = 90;
    private static final int LONGEST_DELAY = 30;
    private static final int VERY_SLOW = 20_000;
    private static final List<Fault> FAULTS = List.of(
            Fault.ERROR,
            Fault.CONFLICT,
            Fault.THROTTLED,
            Fault.RESET,
            Fault.ACTED_THEN_RESET,
            Fault.ACTED_THEN_SILENT,
            Fault.ACTED_THEN_ERROR);

    private final Random random;
    private final double stops;
    private final double faults;
    private final double disorder;
    private final double walls;
    private final double slow;
    private @Nullable String wall;
    private boolean calm = true;

    Storm(long seed) {
        this.random = new Random(seed * 0x9e3779b97f4a7c15L + 1);
        this.stops = some(0.006);
        this.faults = some(0.05);
        this.disorder = some(0.1);
        this.walls = some(0.04);
        this.slow = some(0.05);
    }

    /** Often nothing at all, and otherwise up to that much. */
    private double some(double most) {
        return random.nextInt(3) == 0 ? 0 : random.nextDouble() * most;
    }

    private boolean happens(double probability) {
        return !calm && random.nextDouble() < probability;
    }

    @Override
    public Verdict at(Point point, Host host) {
        if (happens(stops)) {
            return Verdict.STOP;
        }
        return happens(disorder) ? Verdict.LET_OTHERS : Verdict.GO_ON;
    }

    @Override
    public int pick(int choices) {
        return random.nextInt(choices);
    }

    /** A wall is what no longer goes at all: each further call of its kind is refused for want of room. */
    @Override
    public Optional<Fault> fault(String service, String verb, String path) {
        if (calm) {
            return Optional.empty();
        }
        String kind = service + " " + path.substring(path.lastIndexOf('/') + 1);
        if (verb.equals("POST") && wall == null && happens(walls)) {
            wall = kind;
        }
        if (verb.equals("POST") && kind.equals(wall)) {
            return Optional.of(Fault.QUOTA);
        }
        return happens(faults) ? Optional.of(FAULTS.get(random.nextInt(FAULTS.size()))) : Optional.empty();
    }

    @Override
    public Duration downtime() {
        return Duration.ofSeconds(random.nextInt(LONGEST_DOWNTIME));
    }

    @Override
    public Duration delay() {
        return happens(disorder) ? Duration.ofSeconds(random.nextInt(LONGEST_DELAY)) : Duration.ZERO;
    }

    @Override
    public int repeat() {
        return happens(disorder) ? 1 + random.nextInt(5) : 0;
    }

    @Override
    public int slowness() {
        return happens(slow) ? 1 + random.nextInt(VERY_SLOW) : 1;
    }

    @Override
    public boolean poison() {
        return happens(disorder / 10);
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
