// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.part.Part;
import io.coeus.sandbox.launcher.part.Parts;
import io.coeus.sandbox.launcher.process.Memory;
import io.coeus.sandbox.launcher.process.Processes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;

/** Shows what runs. Exit code 0 when all is ready, 3 otherwise. */
@Command(
        name = "status",
        description = "Show what runs. Exit code 0 when everything is ready, 3 when not.",
        mixinStandardHelpOptions = true)
public final class Status implements Callable<Integer> {
    private static final int NOT_READY = 3;

    /** A part, and the answer whether it is ready, once it is known. */
    private record Look(Part part, CompletableFuture<Boolean> ready) {
        static Look at(Part part) {
            return new Look(part, CompletableFuture.supplyAsync(() -> isReady(part), Thread::startVirtualThread));
        }
    }

    private boolean allReady = true;
    private long ofServices;
    private long ofAll;

    @Override
    public Integer call() {
        Installation installation = Installation.of(System.getenv());
        var processes = new Processes(installation.home());
        var parts = new Parts(installation);
        List<Look> looks = parts.all().stream().map(Look::at).toList();
        line("PART", "STATE", "PID", "PORT", "MEMORY", "UP");
        looks.forEach(look -> show(look.part(), parts, processes, look.ready().join()));
        System.out.printf(Locale.ROOT, "%ncloud: %s%n", installation.cloud());
        System.out.printf(Locale.ROOT, "memory of the six services: %d MiB, of all: %d MiB%n", ofServices, ofAll);
        return allReady ? 0 : NOT_READY;
    }

    private void show(Part part, Parts parts, Processes processes, boolean ready) {
        ProcessHandle process = processes.find(part).orElse(null);
        String port = Integer.toString(part.ports().getFirst().number());
        if (process == null) {
            allReady = false;
            line(part.name(), processes.crashed(part) ? "crashed" : "stopped", "-", port, "-", "-");
            return;
        }
        allReady &= ready;
        long mib = Memory.residentMib(process).orElse(0);
        ofAll += mib;
        ofServices += parts.isService(part) ? mib : 0;
        line(part.name(), ready ? "ready" : "not ready", "" + process.pid(), port, mib + " MiB", age(process));
    }

    private static boolean isReady(Part part) {
        try {
            return part.readiness().isReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    private static String age(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.now());
        Duration age = Duration.between(start, Instant.now());
        return age.toMinutes() < 1 ? age.toSeconds() + " s" : age.toHours() + " h " + age.toMinutesPart() + " min";
    }

    private static void line(String... cells) {
        System.out.printf(Locale.ROOT, "%-20s %-10s %7s %6s %9s  %s%n", (Object[]) cells);
    }
}
