// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Processes of services, the broker and the database are killed again and again while customers create, resize and delete;
 * in the end all that the crash matrix asks for holds. {@code -Dkills}, {@code -Dcoeus.it.seed}; {@code -Dreport} names a
 * file for the figures.
 */
@Tag(SharedWorld.SOAK)
@ExtendWith(SharedWorld.class)
class SoakTest {
    private static final int KILLS = Integer.getInteger("kills", 100);
    private static final long SEED = Long.getLong("coeus.it.seed", System.nanoTime());
    private static final int CUSTOMERS = 4;

    private final World world;
    private final List<String> surprises = Collections.synchronizedList(new ArrayList<>());

    SoakTest(World world) {
        this.world = world;
    }

    @Test
    void everythingEndsWellWhateverDies() throws IOException {
        long begin = System.nanoTime();
        System.out.println("soak: seed " + SEED);
        Set<Cloud.Thing> before = Set.copyOf(world.cloud.things(""));
        Chaos chaos = new Chaos(world.suite, new Random(SEED));
        load(chaos);
        Reckoning reckoning = new Reckoning(world);
        reckon(reckoning, before);
        List<String> violations = new ArrayList<>(surprises);
        violations.addAll(reckoning.violations());
        Figures figures = new Figures(SEED, chaos.kills(), reckoning.ends(), violations, System.nanoTime() - begin);
        System.out.println(figures);
        String report = System.getProperty("report");
        if (report != null) {
            Files.writeString(Path.of(report), figures.page());
        }
        assertThat(violations).isEmpty();
    }

    /** Customers are at work for as long as things are killed. */
    private void load(Chaos chaos) {
        var enough = new AtomicBoolean();
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, CUSTOMERS)
                    .mapToObj(i ->
                            new Customer("customer" + i, world.demo, new Random(SEED + i), enough::get, surprises::add))
                    .forEach(customers::execute);
            try {
                chaos.run(KILLS);
            } finally {
                enough.set(true);
            }
        }
    }

    private static void reckon(Reckoning reckoning, Set<Cloud.Thing> before) {
        reckoning.quiet();
        reckoning.ledgers();
        reckoning.deleteAll();
        reckoning.quiet();
        reckoning.operations();
        reckoning.messages();
        reckoning.nothingLeft(before);
    }
}
