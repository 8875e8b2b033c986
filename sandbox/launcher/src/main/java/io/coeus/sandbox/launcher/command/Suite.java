// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.Trouble;
import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.part.Part;
import io.coeus.sandbox.launcher.part.Parts;
import io.coeus.sandbox.launcher.process.Processes;
import io.coeus.sandbox.launcher.process.Starter;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** All parts of an installation together. */
final class Suite {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Installation installation;
    private final Processes processes;
    private final PrintStream out;

    Suite(Installation installation, PrintStream out) {
        this.installation = installation;
        this.processes = new Processes(installation.home());
        this.out = out;
    }

    /** How many processes there are. */
    int size() {
        return new Parts(installation).all().size();
    }

    /** Starts what does not run, one line per part. Repeatable. */
    void up() {
        forgetWithTheCloud();
        start(new Parts(installation).all());
    }

    /** The sandbox cloud forgets everything when it ends; so must those who keep books about it. */
    private void forgetWithTheCloud() {
        if (installation.cloud().sandbox() && nothingRuns() && Files.exists(installation.data())) {
            out.println("the sandbox cloud starts empty, so what Coeus kept of the last one is dropped");
            Directories.delete(installation.data());
        }
    }

    private boolean nothingRuns() {
        return new Parts(installation)
                .all().stream().allMatch(part -> processes.find(part).isEmpty());
    }

    /** The suite with the settings of {@code wanted}; fails while something runs with another cloud or other replicas. */
    Suite switchTo(Installation wanted) {
        if (wanted.replicas() != installation.replicas() && !nothingRuns()) {
            throw new Trouble("Coeus runs with " + installation.replicas()
                    + " processes of each service. Stop it first: ./coeus down");
        }
        boolean same = wanted.cloud().authUrl().equals(installation.cloud().authUrl());
        if (!same && !nothingRuns()) {
            throw new Trouble("Coeus runs with another cloud, "
                    + installation.cloud().authUrl() + ". Stop it first: ./coeus down");
        }
        return new Suite(wanted, out);
    }

    /** Starts these parts, one line per part. */
    void start(List<Part> parts) {
        long begin = System.nanoTime();
        installation.save();
        new UserCloud(installation).write();
        new Starter(installation.home(), processes, PATIENCE, this::ready).start(parts);
        if (parts.size() > 1) {
            out.println("all ready after " + seconds(Duration.ofNanos(System.nanoTime() - begin)));
        }
    }

    /** Stops everything that runs; users before what they use. Repeatable. */
    void down() {
        List<Part> parts = new Parts(installation).all();
        CompletableFuture<?>[] users = parts.stream()
                .filter(part -> !part.needs().isEmpty())
                .map(part -> CompletableFuture.runAsync(() -> processes.stop(part), Thread::startVirtualThread))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(users).join();
        parts.stream().filter(part -> part.needs().isEmpty()).forEach(processes::stop);
    }

    private synchronized void ready(Part part, Duration took) {
        out.printf(Locale.ROOT, "  ✓ %-20s %s%n", part.name(), seconds(took));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
