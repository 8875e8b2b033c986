// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.process;

import io.coeus.sandbox.launcher.Trouble;
import io.coeus.sandbox.launcher.install.Home;
import io.coeus.sandbox.launcher.part.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Starts parts side by side, each once what it needs is ready, and waits until all are. */
public final class Starter {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Home home;
    private final Processes processes;
    private final Duration patience;
    private final Progress progress;

    /** Is told as parts become ready, from several threads. */
    @FunctionalInterface
    public interface Progress {
        void ready(Part part, Duration took);
    }

    /** @param patience for each part, from its start until it is ready */
    public Starter(Home home, Processes processes, Duration patience, Progress progress) {
        this.home = home;
        this.processes = processes;
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * Starts those parts that do not run yet. {@code parts} are in an order in which each comes after what it needs.
     * Fails with {@link Trouble} at the first that does not come up; the others are left as they are.
     */
    public void start(List<Part> parts) {
        List<Part> down =
                parts.stream().filter(part -> processes.find(part).isEmpty()).toList();
        PortCheck.ensureFree(down);
        var done = new HashMap<String, CompletableFuture<Void>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                done.put(part.name(), after(part, done, threads));
            }
            CompletableFuture.allOf(done.values().toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Trouble trouble ? trouble : new Trouble(String.valueOf(e.getCause()), e);
        }
    }

    private CompletableFuture<Void> after(Part part, Map<String, CompletableFuture<Void>> started, Executor threads) {
        CompletableFuture<?>[] needs = part.needs().stream()
                .map(started::get)
                .filter(need -> need != null)
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(needs).thenRunAsync(() -> startOne(part), threads);
    }

    private void startOne(Part part) {
        long begin = System.nanoTime();
        try {
            ProcessHandle process = processes.find(part).orElse(null);
            if (process == null) {
                part.preparation().run();
                process = processes.start(part);
            }
            awaitReady(part, process, begin);
            progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
        } catch (Trouble e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while starting " + part.name() + ".", e);
        } catch (Exception e) {
            throw new Trouble("Cannot start " + part.name() + ": " + e, e);
        }
    }

    private void awaitReady(Part part, ProcessHandle process, long begin) throws InterruptedException {
        while (!isReady(part)) {
            if (!process.isAlive()) {
                throw new Trouble(part.name() + " ended while starting. " + LogTail.of(home.log(part.name())));
            }
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new Trouble(part.name() + " is not ready after " + patience.toSeconds() + " s. "
                        + LogTail.of(home.log(part.name())));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private static boolean isReady(Part part) throws InterruptedException {
        try {
            return part.readiness().isReady();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return false;
        }
    }
}
