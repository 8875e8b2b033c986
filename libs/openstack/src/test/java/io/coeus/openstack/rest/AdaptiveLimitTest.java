// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AdaptiveLimitTest {
    @Test
    void lets_no_more_through_than_the_limit() throws InterruptedException {
        AdaptiveLimit limit = new AdaptiveLimit(2, 10);

        assertThat(limit.enter(Duration.ZERO)).isTrue();
        assertThat(limit.enter(Duration.ZERO)).isTrue();
        assertThat(limit.enter(Duration.ofMillis(5))).isFalse();
    }

    @Test
    void whoever_waits_goes_when_there_is_room() throws InterruptedException {
        AdaptiveLimit limit = new AdaptiveLimit(1, 1);
        limit.enter(Duration.ZERO);
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicBoolean entered = new AtomicBoolean();
        Thread other = Thread.ofVirtual().start(() -> {
            waiting.countDown();
            try {
                entered.set(limit.enter(Duration.ofSeconds(10)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.await();

        limit.leave(Verdict.HEALTHY);
        other.join();

        assertThat(entered).isTrue();
    }

    @Test
    void grows_by_about_one_for_each_window_that_is_used() throws InterruptedException {
        AdaptiveLimit limit = new AdaptiveLimit(4, 6);
        fill(limit, 4);

        for (int i = 0; i < 5; i++) {
            limit.leave(Verdict.HEALTHY);
            limit.enter(Duration.ZERO);
        }
        assertThat(limit.limit()).isEqualTo(5);

        for (int i = 0; i < 50; i++) {
            limit.leave(Verdict.HEALTHY);
            limit.enter(Duration.ZERO);
        }
        assertThat(limit.limit()).isEqualTo(6);
    }

    @Test
    void does_not_grow_while_it_is_not_used() throws InterruptedException {
        AdaptiveLimit limit = new AdaptiveLimit(10, 20);

        for (int i = 0; i < 100; i++) {
            limit.enter(Duration.ZERO);
            limit.leave(Verdict.HEALTHY);
        }

        assertThat(limit.limit()).isEqualTo(10);
    }

    @Test
    void calls_that_failed_together_shrink_it_once() throws InterruptedException {
        AdaptiveLimit limit = new AdaptiveLimit(10, 20);
        fill(limit, 10);
        for (int i = 0; i < 10; i++) {
            limit.leave(Verdict.HEALTHY);
        }
        int before = limit.limit();
        fill(limit, 10);

        for (int i = 0; i < 10; i++) {
            limit.leave(Verdict.OVERLOADED);
        }

        assertThat(limit.limit()).isEqualTo((int) (before * 0.7));
    }

    @Test
    void never_shrinks_to_nothing() throws InterruptedException {
        AdaptiveLimit limit = new AdaptiveLimit(4, 20);

        for (int i = 0; i < 50; i++) {
            assertThat(limit.enter(Duration.ZERO)).isTrue();
            limit.leave(Verdict.BROKEN);
        }

        assertThat(limit.limit()).isEqualTo(1);
    }

    private static void fill(AdaptiveLimit limit, int calls) throws InterruptedException {
        for (int i = 0; i < calls; i++) {
            limit.enter(Duration.ZERO);
        }
    }
}
