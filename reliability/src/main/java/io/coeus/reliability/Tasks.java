// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on beside other work, of which exactly one goes on at a time: each piece has a thread, and gives the word
 * back where it waits or ends. So nothing depends on the machine's own scheduling.
 */
final class Tasks {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("coeus-task-", 0).factory());
    private static final ThreadLocal<@Nullable Task> CURRENT = new ThreadLocal<>();

    /** Where the product calls others while it holds a lock, or an answer, which other pieces of work may want. */
    private static final Set<String> LOCKED = Set.of(
            "io.coeus.auth.token.AccessCache",
            "io.coeus.openstack.identity.RenewedSession",
            "io.coeus.openstack.identity.TokenValidator");

    /** In minutes of the machine; a piece of work takes milliseconds. */
    private static final long PATIENCE = 5;

    private final Time time;
    private final Semaphore back = new Semaphore(0);
    private final List<Task> tasks = new ArrayList<>();

    Tasks(Time time) {
        this.time = time;
    }

    /** One piece of work. */
    static final class Task {
        private final Host host;
        private final String name;
        private final Semaphore go = new Semaphore(0);
        private @Nullable Runnable work;
        private Instant until;
        private boolean ended;
        private @Nullable Throwable failure;

        Task(Host host, String name, Runnable work, Instant until) {
            this.host = host;
            this.name = name;
            this.work = work;
            this.until = until;
        }

        @Override
        public String toString() {
            return host + " " + name;
        }
    }

    void start(Host host, String name, Runnable work) {
        tasks.add(new Task(host, name, work, time.instant()));
    }

    /** Whether the current thread is a piece of work and may wait. */
    static boolean inside() {
        return CURRENT.get() != null;
    }

    /**
     * Waits until that time, and lets others go on meanwhile; elsewhere than in a piece of work it does nothing. With a lock
     * held nobody else goes on: with one thing happening after the other, who wants the lock would wait for ever.
     */
    void rest(Instant until) {
        Task task = CURRENT.get();
        if (task != null && lockHeld()) {
            time.reach(until);
        } else if (task != null) {
            task.until = until;
            back.release();
            task.go.acquireUninterruptibly();
            task.host.check();
        }
    }

    private static boolean lockHeld() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> LOCKED.contains(frame.getClassName())));
    }

    /** Those that can go on now. */
    List<Task> ready() {
        Instant now = time.instant();
        return tasks.stream().filter(task -> !task.until.isAfter(now)).toList();
    }

    /** When the next one can go on. */
    Optional<Instant> next() {
        return tasks.stream().map(task -> task.until).min(Instant::compareTo);
    }

    /** Those of stopped processes. */
    List<Task> orphans() {
        return tasks.stream().filter(task -> task.host.dead()).toList();
    }

    /** Lets one go on until it waits or ends. */
    void resume(Task task) {
        Runnable work = task.work;
        if (work == null) {
            task.go.release();
        } else {
            task.work = null;
            THREADS.execute(() -> run(task, work));
        }
        awaitBack(task);
        if (task.ended) {
            tasks.remove(task);
            if (task.failure != null) {
                throw new IllegalStateException(task + " failed", task.failure);
            }
        }
    }

    /** Who waits for what another piece of work holds waits for ever, and is to be told by its name. */
    private void awaitBack(Task task) {
        try {
            if (!back.tryAcquire(PATIENCE, TimeUnit.MINUTES)) {
                throw new IllegalStateException(task + " does not give the word back; does it wait for another one?");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(Task task, Runnable work) {
        CURRENT.set(task);
        try {
            task.host.within(() -> {
                work.run();
                return true;
            });
        } catch (Killed e) {
            Objects.requireNonNull(e.host());
        } catch (RuntimeException | Error e) {
            task.failure = e;
        } finally {
            CURRENT.remove();
            task.ended = true;
            back.release();
        }
    }
}
