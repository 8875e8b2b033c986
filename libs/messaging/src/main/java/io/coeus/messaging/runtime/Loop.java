// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.runtime;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A daemon thread that does one thing again and again. A turn that throws is repeated after a pause that grows to ten
 * seconds, so that a database or broker that is away is neither hammered nor forgotten.
 */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** Wakes a little after what the database's clock calls due. */
    private static final Duration MARGIN = Duration.ofMillis(1);

    private static final Duration LOG_EVERY = Duration.ofSeconds(30);

    /** One turn; answers how long to rest unless woken, zero to go on at once. */
    @FunctionalInterface
    public interface Turn {
        Duration take() throws Exception;
    }

    private final Turn turn;
    private final Runnable atEnd;
    private final Wake wake = new Wake();
    private final Queue<Long> alarms = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;
    private Duration pause = FIRST_PAUSE;
    private long lastLog = Long.MIN_VALUE;

    /** Does not start yet. */
    public Loop(String name, Turn turn) {
        this(name, turn, () -> {});
    }

    /** Does not start yet; {@code atEnd} runs on the same thread after the last turn. */
    public Loop(String name, Turn turn, Runnable atEnd) {
        this.turn = turn;
        this.atEnd = atEnd;
        this.thread = Thread.ofPlatform().daemon().name("coeus-" + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Ends the current rest, or the next one before it begins. */
    public void wake() {
        wake.signal();
    }

    /** Ends the current rest, and one that lasts at the end of this pause. */
    public void wakeIn(Duration pause) {
        if (!pause.isZero()) {
            alarms.add(System.nanoTime() + pause.toNanos() + MARGIN.toNanos());
        }
        wake();
    }

    /** Takes one turn on the caller's thread, for who starts no thread; answers as {@link Turn#take}. */
    public Duration turn() throws Exception {
        wake.take();
        return turn.take();
    }

    /** Whether it was woken since its last {@link #turn}. */
    public boolean woken() {
        return wake.pending();
    }

    public boolean stopped() {
        return stopped.get();
    }

    /** Lets the turn under way end, for at most five seconds, and takes no further one. */
    @Override
    public void close() {
        stopped.set(true);
        wake.signal();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopped.get()) {
                Duration rest = once();
                if (!rest.isZero()) {
                    wake.await(untilAlarm(rest));
                }
            }
        } catch (InterruptedException e) {
            stopped.set(true);
        } finally {
            atEnd.run();
        }
    }

    /** The rest, or less of it when an alarm comes before its end. Times are compared by their difference: they wrap. */
    private Duration untilAlarm(Duration rest) {
        long now = System.nanoTime();
        long soonest = alarms.stream().mapToLong(alarm -> alarm - now).min().orElse(Long.MAX_VALUE);
        alarms.removeIf(alarm -> alarm - now <= 0);
        return Duration.ofNanos(Math.clamp(soonest, 0, rest.toNanos()));
    }

    private Duration once() throws InterruptedException {
        try {
            Duration rest = turn.take();
            pause = FIRST_PAUSE;
            return rest;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            log(e);
            Duration rest = pause;
            pause = rest.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? rest.multipliedBy(2) : LONGEST_PAUSE;
            return rest;
        }
    }

    private void log(Exception failure) {
        long now = System.nanoTime();
        if (lastLog == Long.MIN_VALUE || now - lastLog > LOG_EVERY.toNanos()) {
            lastLog = now;
            LOG.warnf(failure, "%s failed and will be tried again", thread.getName());
        }
    }
}
