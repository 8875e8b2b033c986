// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    @Test
    void onlySoManyAreInAtOnceAndTheOthersWait() {
        var admission = new Admission(3, Duration.ofMinutes(1));
        var now = new AtomicInteger();
        var most = new AtomicInteger();

        List<CompletableFuture<Integer>> all = IntStream.range(0, 50)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> admission.within(() -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            LockSupport.parkNanos(100_000);
                            return now.decrementAndGet();
                        }),
                        THREADS))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join()).isLessThan(3));
        assertThat(most).hasValueBetween(1, 3);
    }

    @Test
    void whoseTurnDoesNotComeIsTurnedAwayAndDoesNothing() throws InterruptedException {
        var admission = new Admission(1, Duration.ofMillis(20));
        var inside = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> admission.within(() -> waited(inside, end)), THREADS);
        inside.await();
        var done = new AtomicInteger();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> admission.within(done::incrementAndGet))
                .matches(problem -> problem.code() == CommonCode.TOO_MANY_REQUESTS);

        assertThat(done).hasValue(0);
        end.countDown();
        assertThat(first.join()).isTrue();
        assertThat(admission.within(done::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void aFailureGivesTheTurnBack() {
        var admission = new Admission(1, Duration.ofMillis(20));

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> admission.within(() -> {
                        throw new IllegalStateException("no");
                    }));
        }
    }

    private static boolean waited(CountDownLatch inside, CountDownLatch end) {
        inside.countDown();
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
